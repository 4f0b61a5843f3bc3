import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../harness/browser.ts'
import { textOf } from '../harness/html.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()

interface Round {
  readonly name: boolean
  readonly text: boolean
  readonly kinds: readonly boolean[]
  readonly bytes: readonly boolean[]
  readonly alive: boolean
}

async function rounds(): Promise<Round[]> {
  return JSON.parse(textOf(await fixture.server.html('/views'), 'views') ?? '[]') as Round[]
}

const whole: Round = { name: true, text: true, kinds: [true, true, true, true], bytes: [true, true, true, true], alive: true }

test('views over one buffer come out of a cache as they went in, and the source stays alive', async () => {
  // Filled, read from memory, and both again.
  for (let visit = 0; visit < 3; visit++) expect(await rounds()).toEqual([whole, whole, whole, whole])
})

test('so they do after the process that stored them has ended', async () => {
  await rounds()
  const again = await fixture.app.start()
  try {
    expect(JSON.parse(textOf(await again.html('/views'), 'views') ?? '[]')).toEqual([whole, whole, whole, whole])
  } finally {
    await again.stop()
  }
})

/** The sum of what `views` has, worked out here. */
function sum(offset: number, length: number): number {
  let found = 7
  for (let index = 0; index < length; index++) found = (found * 31 + (((index + offset) * 7 + 3) % 251) * (index + 1)) % 1_000_003
  return found
}

const sums = JSON.stringify([
  38,
  ['Uint8Array', 5_000, sum(0, 5_000)],
  ['Uint16Array', 5_000, sum(4_000, 5_000)],
  ['DataView', 5_000, sum(6_500, 5_000)],
  ['ArrayBuffer', 12_000, sum(0, 12_000)],
])

interface FlightRow {
  readonly tag: string
  readonly declared: number
}

/**
 * Reads rows of Flight by what they declare: `id:tag`, then a length in hex and as many
 * bytes, or text up to the line's end. Were fewer or more bytes sent, no row would begin where it should.
 */
function flightRows(bytes: Buffer): FlightRow[] {
  const rows: FlightRow[] = []
  let at = 0
  while (at < bytes.length) {
    const head = /^([0-9a-f]*):([A-Za-z]?)/.exec(bytes.toString('latin1', at, at + 20))
    if (!head) throw new Error(`no row begins at ${at}: ${JSON.stringify(bytes.toString('latin1', at, at + 40))}`)
    const tag = head[2] ?? ''
    at += head[0].length
    if (/[AOoUSsLlGgMmVbT]/.test(tag)) {
      const length = /^([0-9a-f]+),/.exec(bytes.toString('latin1', at, at + 20))
      if (!length) throw new Error(`a row of ${tag} declares no length at ${at}`)
      const declared = Number.parseInt(length[1] ?? '', 16)
      at += length[0].length + declared
      rows.push({ tag, declared })
    } else at = bytes.indexOf(10, at) + 1 || bytes.length
  }
  if (at !== bytes.length) throw new Error(`the last row declares ${at - bytes.length} bytes more than were sent`)
  return rows
}

test('on the wire as many bytes are sent as are declared, and the page is made of them', async () => {
  for (let visit = 0; visit < 2; visit++) {
    const payload = Buffer.from(await (await fixture.server.fetch('/_tidemark/page/views/wire')).arrayBuffer())
    const sent = flightRows(payload).filter(({ tag }) => tag !== 'T')
    expect(sent.map(({ declared }) => declared).toSorted((a, b) => a - b)).toEqual([5_000, 5_000, 5_000, 12_000])
    expect(textOf(await fixture.server.html('/views/wire'), 'sums')).toBe(sums)
  }
})

test.skipIf(!browserPath)('a browser gets them as they are', async () => {
  const page = await openPage(`${fixture.server.origin}/views/wire`)
  await hydrated(page, '#sums')
  expect(await page.locator('#sums').textContent()).toBe(sums)
  expect(page.errors).toEqual([])
})
