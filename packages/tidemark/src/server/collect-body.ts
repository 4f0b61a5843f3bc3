import { Writable } from 'node:stream'
import type { Answer } from './answer.ts'

/** The whole body. What can be had at once takes no task, so that a prerender's cut does not fall into it. */
export async function collectBody(body: Answer['body']): Promise<Uint8Array> {
  if (body === null) return new Uint8Array(0)
  if (typeof body === 'string') return Buffer.from(body)
  if (body instanceof Uint8Array) return body
  if (body instanceof ReadableStream) {
    const chunks: Uint8Array[] = []
    const reader = body.getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value)
    return Buffer.concat(chunks)
  }
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const output = new Writable({
      write(chunk: Uint8Array, _encoding, done) {
        chunks.push(chunk)
        done()
      },
      final(done) {
        resolve(Buffer.concat(chunks))
        done()
      },
    })
    output.on('error', reject)
    body.pipe(output)
  })
}
