import { PassThrough, Writable } from 'node:stream'
import { createFromNodeStream } from '@vitejs/plugin-rsc/rsc/client.node'
import { renderToPipeableStream } from '@vitejs/plugin-rsc/rsc.node'
import type { IslandText } from '../../client/island-content.ts'
import type { Payload } from '../../client/payload.ts'
import { nextTask } from '../same-task.ts'
import type { ReadyParts } from '../types.ts'
import { readText } from './cache/island.tsx'

/** Everything is there: what takes more tasks than this waits for something after all. */
const TASKS = 16

/** What of a shell's Flight can be handed on as it is: all but its holes, and what they may need to know of. */
export async function readyParts(flight: Uint8Array): Promise<ReadyParts> {
  const source = new PassThrough()
  // To React a stream that ends has failed to deliver the holes.
  source.write(flight)
  const { slots, holes, head, viewport } = await (createFromNodeStream(source) as Promise<Payload>)
  if (!holes) return { slots: {}, head: null, viewport: null }
  const open = new Set(holes)
  const texts = await Promise.all(
    Object.entries(slots).map(async ([id, value]) => [id, open.has(id) ? null : await textOf(value)] as const),
  )
  return {
    slots: Object.fromEntries(texts.filter((entry): entry is [string, IslandText] => entry[1] !== null)),
    head: open.has('head') ? null : await textOf(head),
    viewport: open.has('head') ? null : await textOf(viewport),
  }
}

/** Null for what can't be a text. What it uses has been named by the shell's document. */
async function textOf(value: unknown): Promise<IslandText | null> {
  const chunks: Buffer[] = []
  let complete = false
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
    final(done) {
      complete = true
      done()
    },
  })
  const { pipe, abort } = renderToPipeableStream(value, { onError: () => undefined })
  pipe(sink)
  for (let task = 0; task < TASKS && !complete; task++) await nextTask()
  if (!complete) abort()
  const text = complete ? readText(Buffer.concat(chunks)) : null
  return text && { flight: text.flight }
}
