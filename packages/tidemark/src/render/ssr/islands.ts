import { createFromReadableStream } from '@vitejs/plugin-rsc/ssr.node'
import type { ReactNode } from 'react'
import { BoundedMap } from '../../cache/bounded-map.ts'
import { readIsland, setIslandReader, type IslandText } from '../../client/island-content.ts'

/** Texts whose content is kept, and characters that one may have. */
const MAX_KEPT = 64
const MAX_LENGTH = 65_536

const kept = new BoundedMap<string, PromiseLike<ReactNode>>(MAX_KEPT)

/** To read a text costs more than to find it again; but each document is to preload what a text uses. */
export function startIslands(): void {
  setIslandReader((island) => {
    const known = kept.get(island.flight)
    if (known && isShared(island)) return known
    const content = readIsland(island, createFromReadableStream<ReactNode>)
    if (isShared(island)) kept.set(island.flight, content)
    return content
  })
}

function isShared({ flight, holes, uses }: IslandText): boolean {
  return !holes && !uses && flight.length <= MAX_LENGTH
}
