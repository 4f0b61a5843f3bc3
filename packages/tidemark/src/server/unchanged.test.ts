import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'
import { etagOf } from '../client/etag.ts'
import type { Answer, PipeBody } from './answer.ts'
import { unlessUnchanged } from './unchanged.ts'

const page = Buffer.from('what the page says')
const knows = (bytes: Uint8Array) => new Headers({ 'if-none-match': etagOf(bytes) })
const answer = (body: PipeBody): Answer => ({ status: 200, headers: [['x-nextjs-stale-time', '0']], body })
const at = (source: Readable): PipeBody => ({
  pipe: (output) => void source.pipe(output).on('error', () => undefined),
  abort: (reason) => source.destroy(reason as Error),
})

async function bodyText({ body }: Answer): Promise<string> {
  if (body instanceof Uint8Array) return Buffer.from(body).toString()
  const output = new PassThrough()
  ;(body as PipeBody).pipe(output)
  return text(output)
}

test('the bytes that are held already are not sent', async () => {
  const same = await unlessUnchanged(answer(at(Readable.from([page.subarray(0, 5), page.subarray(5)]))), knows(page))
  expect(same).toEqual({ status: 304, headers: [['x-nextjs-stale-time', '0']], body: null })
})

test('other bytes are', async () => {
  const other = await unlessUnchanged(answer(at(Readable.from([page]))), knows(Buffer.from('something else')))
  expect([other.status, await bodyText(other)]).toEqual([200, page.toString()])
})

test.each([404, 500])('an answer with status %s is sent as it is', async (status) => {
  const body = at(Readable.from([page]))
  expect(await unlessUnchanged({ ...answer(body), status }, knows(page))).toMatchObject({ status, body })
})

test('what is not finished soon is sent as it comes, and can be broken off', async () => {
  vi.useFakeTimers()
  const source = new PassThrough()
  source.write('first, ')
  const pending = unlessUnchanged(answer(at(source)), knows(page))
  await vi.advanceTimersByTimeAsync(50)
  vi.useRealTimers()
  const late = await pending
  const sent = bodyText(late)
  source.end('second')
  expect([late.status, await sent]).toEqual([200, 'first, second'])
  ;(late.body as PipeBody).abort(new Error('gone'))
  expect(source.destroyed).toBe(true)
})

test('a body that breaks off does not end', async () => {
  const failing: PipeBody = { pipe: (output) => void setImmediate(() => output.destroy(new Error('broken'))), abort: () => undefined }
  const broken = await unlessUnchanged(answer(failing), knows(page))
  await expect(bodyText(broken)).rejects.toThrow('broken')
})
