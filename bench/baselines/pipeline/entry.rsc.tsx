/// <reference types="@vitejs/plugin-rsc/types" />
import type { ServerResponse } from 'node:http'
import { PassThrough, Writable } from 'node:stream'
import { renderToPipeableStream } from '@vitejs/plugin-rsc/rsc/server.node'
import { Document } from './document.tsx'

/** Flight to HTML with the chunks of Flight as inline scripts behind it: what any framework on Flight must do. */
export async function answer(res: ServerResponse): Promise<void> {
  const ssr = await import.meta.viteRsc.loadModule<typeof import('./entry.ssr.tsx')>('ssr', 'index')
  const scripts: string[] = []
  const forHtml = new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER })
  const flight = new Writable({
    write(chunk: Buffer, _encoding, done) {
      scripts.push(`<script>(self.__f||=[]).push(${JSON.stringify(chunk.toString('utf8')).replaceAll('<', '\\u003c')})</script>`)
      forHtml.write(chunk)
      done()
    },
    final(done) {
      forHtml.end()
      done()
    },
  })
  renderToPipeableStream(<Document />).pipe(flight)
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  ssr.render(forHtml).pipe(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        res.write(chunk)
        done()
      },
      final(done) {
        res.end(scripts.join(''))
        done()
      },
    }),
  )
}
