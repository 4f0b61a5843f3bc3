import { expect, test, vi } from 'vitest'
import { createGate } from './gate.ts'

function held(): { promise: Promise<void>; free: () => void } {
  let free = (): void => undefined
  const promise = new Promise<void>((resolve) => {
    free = resolve
  })
  return { promise, free }
}

test('runs no more jobs at a time than allowed, in the order they came', async () => {
  const gate = createGate({ parallel: 2, waiting: 10 })
  const began: number[] = []
  const holds = [0, 1, 2, 3].map(() => held())
  const done = holds.map(({ promise }, index) =>
    gate(async () => {
      began.push(index)
      await promise
    }),
  )
  await vi.waitFor(() => expect(began).toEqual([0, 1]))
  holds[1]?.free()
  await done[1]
  await vi.waitFor(() => expect(began).toEqual([0, 1, 2]))
  for (const { free } of holds) free()
  await Promise.all(done)
  expect(began).toEqual([0, 1, 2, 3])
})

test('refuses those for whom the line is too long, and no one after it is short again', async () => {
  const gate = createGate({ parallel: 1, waiting: 1 })
  const first = held()
  const running = gate(() => first.promise)
  const waiting = gate(async () => 'second')
  await expect(gate(async () => 'third')).rejects.toMatchObject({ code: 'TM_ACTION_BUSY' })
  first.free()
  await running
  expect(await waiting).toBe('second')
  expect(await gate(async () => 'fourth')).toBe('fourth')
})

test('a job that fails gives its place free', async () => {
  const gate = createGate({ parallel: 1, waiting: 1 })
  await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await gate(async () => 'next')).toBe('next')
})

test('before each job the event loop has turns for other work', async () => {
  const gate = createGate({ parallel: 1, waiting: 10 })
  const order: string[] = []
  const jobs = [0, 1].map((index) => gate(async () => void order.push(`job ${index}`)))
  const other = async (): Promise<void> => {
    for (let turn = 0; turn < 12; turn++) {
      await new Promise(setImmediate)
      order.push('other')
    }
  }
  await Promise.all([...jobs, other()])
  expect(order.indexOf('job 0')).toBeGreaterThan(4)
  expect(order.indexOf('job 1')).toBeGreaterThan(order.indexOf('job 0') + 4)
})
