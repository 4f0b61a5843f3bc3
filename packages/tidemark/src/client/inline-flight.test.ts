import { expect, test } from 'vitest'
import { inlineFlight } from './inline-flight.ts'
import type { InlineFlight } from './inline-queue.ts'

function read(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text()
}

test('text and bytes arrive in order, those pushed before and those after', async () => {
  const queue: InlineFlight[] = ['a', ['w6k=']]
  const { stream } = inlineFlight(queue, () => undefined)
  queue.push('ü')
  queue.push(0)
  expect(await read(stream)).toBe('aéü')
})

test('a document cut off fails instead of waiting for ever', async () => {
  let end: () => void = () => undefined
  const { stream } = inlineFlight(['a'], (callback) => (end = callback))
  end()
  await expect(read(stream)).rejects.toThrow('TM_DOCUMENT_CUT_OFF')
})

test('a complete document is not touched by its end', async () => {
  let end: () => void = () => undefined
  const { stream, any } = inlineFlight(['a', 0], (callback) => (end = callback))
  end()
  expect(await read(stream)).toBe('a')
  expect(await any).toBe(true)
})

test('a document without Flight says so at its end', async () => {
  let end: () => void = () => undefined
  const { any } = inlineFlight([], (callback) => (end = callback))
  end()
  expect(await any).toBe(false)
})
