import { expect, test } from 'vitest'
import { createSerialQueue } from './serial-queue.ts'

test('jobs run one at a time, in order', async () => {
  const enqueue = createSerialQueue()
  const log: string[] = []
  async function job(name: string, wait: Promise<void>): Promise<string> {
    log.push(`start ${name}`)
    await wait
    log.push(`end ${name}`)
    return name
  }
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const results = [enqueue(() => job('a', held)), enqueue(() => job('b', Promise.resolve()))]
  await Promise.resolve()
  release()
  expect(await Promise.all(results)).toEqual(['a', 'b'])
  expect(log).toEqual(['start a', 'end a', 'start b', 'end b'])
})

test('a job that fails tells its caller and lets the next one run', async () => {
  const enqueue = createSerialQueue()
  const failed = enqueue(() => Promise.reject(new Error('no')))
  const next = enqueue(() => Promise.resolve('yes'))
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
