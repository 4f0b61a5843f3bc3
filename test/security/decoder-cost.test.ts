import { beforeAll, expect, test } from 'vitest'
import { actionId } from './support/action-ids.ts'
import { takeLog } from './support/log.ts'
import { sendMany, sendOne } from './support/many.ts'
import type { Row } from './support/many.ts'
import { multipart } from './support/multipart.ts'
import { serveSecurityApp } from './support/serve.ts'
import { cpuOf, isMeasurable, memoryOf, peakOf, resetPeak } from './support/usage.ts'

const fixture = serveSecurityApp()
let take = ''
beforeAll(() => {
  take = actionId(fixture.app, 'take')
})

const MB = 1_000_000
/** Milliseconds of a core. */
const MAX_CPU = 1_000
/** MB more than before, at the peak. */
const MAX_MEMORY = 100
/** A body twice as large may cost so many times as much. */
const MAX_RATIO = 2.6
/** Milliseconds of the server that a light request waits for. */
const MAX_WAIT = 1_500

function list(length: number, item: (index: number) => string): string {
  return `[${Array.from({ length }, (_, index) => item(index)).join(',')}]`
}

/** A part and its head in our multipart bodies. */
const PART = 75

/** Bodies by a size, each made to cost more than its bytes. */
const bombs: ReadonlyArray<readonly [string, number, (size: number) => Row]> = [
  [
    'references to one part',
    60_000,
    (n) =>
      parts([
        ['0', list(n, () => '"$1"')],
        ['1', '{}'],
      ]),
  ],
  [
    'references into a part',
    60_000,
    (n) =>
      parts([
        ['0', list(n, () => '"$1:a:b"')],
        ['1', '{"a":{"b":1}}'],
      ]),
  ],
  [
    'deferred references',
    60_000,
    (n) =>
      parts([
        ['0', list(n, () => '"$@1"')],
        ['1', '1'],
      ]),
  ],
  [
    'form data, again and again',
    60_000,
    (n) =>
      parts([
        ['0', list(n, () => '"$K1"')],
        ['1_a', 'x'],
      ]),
  ],
  [
    'form data of many fields, again and again',
    2_000,
    (n) => parts([['0', list(n, () => '"$K1"')], ...Array.from({ length: n }, (_, index) => [`1_${index}`, 'x'] as const)]),
  ],
  [
    'maps of one part',
    60_000,
    (n) =>
      parts([
        ['0', list(n, () => '"$Q1"')],
        ['1', '[["a",1]]'],
      ]),
  ],
  ['nested arrays', 400_000, (n) => text('['.repeat(n) + ']'.repeat(n))],
  ['nested objects', 100_000, (n) => text('[' + '{"a":'.repeat(n) + '1' + '}'.repeat(n) + ']')],
  [
    'a chain of parts',
    8_000,
    (n) => parts(Array.from({ length: n }, (_, index) => [String(index), index === n - 1 ? '1' : `["$${index + 1}"]`] as const)),
  ],
  [
    'a star of parts',
    8_000,
    (n) =>
      parts([
        ['0', list(n - 1, (index) => `"$${index + 1}"`)],
        ...Array.from({ length: n - 1 }, (_, index) => [String(index + 1), '1'] as const),
      ]),
  ],
  ['a long integer', 900_000, (n) => text(`["$n${'9'.repeat(n)}"]`)],
  ['many integers of 300 digits', 3_000, (n) => text(list(n, () => `"$n${'9'.repeat(300)}"`))],
  [
    'long property paths',
    400,
    (n) =>
      parts([
        ['0', list(n, () => `"$1${':a'.repeat(n)}"`)],
        ['1', '{"a":'.repeat(n) + '1' + '}'.repeat(n)],
      ]),
  ],
  ['many keys', 80_000, (n) => text(`[{${Array.from({ length: n }, (_, index) => `"k${index}":1`).join(',')}}]`)],
  [
    'sets of one part',
    60_000,
    (n) =>
      parts([
        ['0', list(n, () => '"$W1"')],
        ['1', '[1,2,3]'],
      ]),
  ],
  [
    'server functions',
    50_000,
    (n) =>
      parts([
        ['0', list(n, () => '"$h1"')],
        ['1', JSON.stringify({ id: take, bound: null })],
      ]),
  ],
  [
    'server functions of modules that are none',
    8_000,
    (n) =>
      parts([
        ['0', list(n / 2, (index) => `"$h${index + 1}"`)],
        ...Array.from({ length: n / 2 }, (_, index) => [String(index + 1), JSON.stringify({ id: `none${index}#x`, bound: null })] as const),
      ]),
  ],
  [
    'streams',
    50_000,
    (n) =>
      parts([
        ['0', list(n, () => '"$R1"')],
        ['1', '1'],
      ]),
  ],
]

function text(body: string): Row {
  return { method: 'POST', target: '/', body, headers: { 'next-action': take } }
}

function parts(fields: ReadonlyArray<readonly [string, string]>): Row {
  const { type, body } = multipart(fields)
  return { method: 'POST', target: '/', body, headers: { 'next-action': take, 'content-type': type } }
}

async function cost(row: Row): Promise<{ spent: number; grown: number; status: number }> {
  const { origin, pid } = fixture.server
  const [cpu, memory] = [cpuOf(pid), memoryOf(pid)]
  resetPeak(pid)
  const { status } = await sendOne(origin, row)
  return { spent: cpuOf(pid) - cpu, grown: peakOf(pid) - memory, status }
}

test.skipIf(!isMeasurable)(
  'no body up to a megabyte costs more than a second or 100 MB, nor more than its size',
  async () => {
    await sendMany(
      fixture.server.origin,
      Array.from({ length: 20 }, () => text('[1]')),
    )
    const wrong: string[] = []
    for (const [name, size, make] of bombs) {
      const [half, whole] = [make(Math.floor(size / 2)), make(size)]
      expect(whole.body?.length, name).toBeLessThan(MB * 1.04)
      const first = await cost(half)
      const second = await cost(whole)
      if (![200, 400, 404, 413].includes(second.status)) wrong.push(`${name}: ${second.status}`)
      if (second.spent > MAX_CPU) wrong.push(`${name}: ${second.spent} ms`)
      if (second.grown > MAX_MEMORY) wrong.push(`${name}: ${second.grown.toFixed()} MB`)
      // The kernel counts in steps of 10: smaller figures are all noise.
      if (second.spent > 200 && second.spent / Math.max(first.spent, 1) > MAX_RATIO)
        wrong.push(`${name}: ${first.spent} ms for half, ${second.spent} ms for all`)
    }
    expect(wrong).toEqual([])
    await takeLog(fixture.server)
  },
  90_000,
)

test('a hundred thousand fields are refused without being made', async () => {
  const encoded = Array.from({ length: 100_000 }, (_, index) => `a${index}=1`)
    .join('&')
    .slice(0, MB)
  const rows: Row[] = [
    parts(Array.from({ length: Math.floor((MB - 200) / PART) }, (_, index) => [String(index), '1'] as const)),
    { method: 'POST', target: '/', body: encoded, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ]
  const before = performance.now()
  const answers = await sendMany(fixture.server.origin, rows, 1)
  expect(answers.map(({ status }) => status)).toEqual([413, 413])
  expect(performance.now() - before).toBeLessThan(3_000)
})

test.skipIf(!isMeasurable)(
  'the worst bodies, sixteen at a time, do not keep a light request waiting',
  async () => {
    const { origin, pid } = fixture.server
    const [, size, make] = bombs.find(([name]) => name === 'many keys') as (typeof bombs)[number]
    const body = make(size)
    let over = false
    const heavy = sendMany(
      origin,
      Array.from({ length: 32 }, () => body),
      16,
    ).finally(() => (over = true))
    const waits: number[] = []
    while (!over) {
      const before = cpuOf(pid)
      await sendOne(origin, { target: '/cached' })
      // Time of the server's own, not of whatever else the machine does.
      waits.push(cpuOf(pid) - before)
    }
    expect((await heavy).map(({ status }) => status)).toEqual(Array.from({ length: 32 }, () => 200))
    expect(Math.max(...waits)).toBeLessThan(MAX_WAIT)
  },
  60_000,
)
