import { PassThrough, pipeline } from 'node:stream'
import { etagOf } from '../client/etag.ts'
import type { Answer } from './answer.ts'
import { namesEtag } from './conditional.ts'

/** Milliseconds for which the head of an answer waits for its end. */
const PATIENCE = 50
/** Bytes of an answer that are held back meanwhile. */
const HELD = 1024 * 1024

/**
 * Answers 304 where a browser that visits a page again holds the very bytes it would be sent. The page is rendered all
 * the same: only then is it known. One that takes longer than 50 ms is sent as it comes.
 */
export async function unlessUnchanged(answer: Answer, headers: Headers): Promise<Answer> {
  const known = headers.get('if-none-match')
  const { body } = answer
  if (known === null || answer.status !== 200 || body === null || typeof body !== 'object' || !('pipe' in body)) return answer
  const held = new PassThrough({ highWaterMark: HELD })
  const isWhole = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE, false)
    const end = (whole: boolean) => () => {
      clearTimeout(timer)
      resolve(whole)
    }
    held.once('finish', end(true)).once('error', end(false))
    body.pipe(held)
  })
  if (isWhole) {
    const bytes: Buffer = held.read() ?? Buffer.alloc(0)
    return namesEtag(known, etagOf(bytes)) ? { ...answer, status: 304, body: null } : { ...answer, body: bytes }
  }
  return {
    ...answer,
    body: {
      // Broken off there, it is broken off here.
      pipe: (output) => void pipeline(held, output, () => undefined),
      abort(reason) {
        body.abort(reason)
        held.destroy()
      },
    },
  }
}
