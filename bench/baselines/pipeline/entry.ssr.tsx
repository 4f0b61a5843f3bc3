import type { Readable } from 'node:stream'
import { createFromNodeStream } from '@vitejs/plugin-rsc/ssr.node'
import { use } from 'react'
import type { ReactNode } from 'react'
import { renderToPipeableStream } from 'react-dom/server.node'
import type { PipeableStream } from 'react-dom/server'

export function render(flight: Readable): PipeableStream {
  const tree = createFromNodeStream<ReactNode>(flight) as Promise<ReactNode>
  return renderToPipeableStream(<Root tree={tree} />)
}

function Root({ tree }: { tree: Promise<ReactNode> }) {
  return use(tree)
}
