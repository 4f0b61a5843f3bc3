import net from 'node:net'
import { gzipSync } from 'node:zlib'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { actionId, formFields } from './support/action-ids.ts'
import { takeLog, type Log } from './support/log.ts'
import { exchange, sendMany, sendOne } from './support/many.ts'
import { multipart } from './support/multipart.ts'
import { serveSecurityApp } from './support/serve.ts'
import { isMeasurable, memoryOf, peakOf, resetPeak } from './support/usage.ts'

const fixture = serveSecurityApp()
const LIMIT = 1024 * 1024
let take = ''
beforeAll(() => {
  take = actionId(fixture.app, 'take')
})
beforeEach(() => takeLog(fixture.server))

/** Bytes: what one read of the socket brings, and the head and the sizes of chunks around the body. */
const UNDER_WAY = 65_536 + 4_096

/** The log once the server has noticed that the flood's connection is closed: only then it counts what it has read of it. */
async function logOfFlood(): Promise<Pick<Log, 'read' | 'ran'>> {
  let read = 0
  const ran: string[] = []
  const next = async () => {
    const log = await takeLog(fixture.server)
    ran.push(...log.ran)
    return (read = Math.max(read, log.read))
  }
  await expect.poll(next, { timeout: 10_000 }).toBeGreaterThan(10_000)
  return { read, ran }
}

function head(lines: readonly string[]): string {
  return [`POST / HTTP/1.1`, 'Host: localhost', `Next-Action: ${take}`, ...lines, '', ''].join('\r\n')
}

/** Sends a body without an end, and tells how much of it the server took before it answered or cut it off. */
function flood(first: string, frame: (chunk: Buffer) => Buffer): Promise<{ sent: number; answer: string }> {
  return new Promise((resolve) => {
    const { port } = fixture.server
    const socket = net.connect({ host: 'localhost', port })
    const chunk = frame(Buffer.alloc(65_536, 0x61))
    let sent = 0
    let answer = ''
    let over = false
    const finish = (): void => {
      if (over) return
      over = true
      clearTimeout(timer)
      socket.destroy()
      resolve({ sent, answer })
    }
    const timer = setTimeout(finish, 8_000)
    const push = (): void => {
      while (!over && sent < 1024 ** 3) {
        sent += 65_536
        if (!socket.write(chunk)) return void socket.once('drain', push)
      }
    }
    socket.on('data', (data: Buffer) => {
      answer += data.toString('latin1')
    })
    socket.once('close', finish)
    socket.once('error', finish)
    socket.write(first)
    push()
  })
}

function chunked(data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from('\r\n')])
}

/** MB that the server held at most beyond what it held before. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  if (!isMeasurable) {
    await work()
    return 0
  }
  const { pid } = fixture.server
  const before = memoryOf(pid)
  resetPeak(pid)
  await work()
  return peakOf(pid) - before
}

test('a body without an end is answered with 413 and cut off at the limit', async () => {
  // What is compiled, and what the heap grows by, at the first refusals is not the body.
  for (let round = 0; round < 5; round++) await flood(head(['Transfer-Encoding: chunked']), chunked)
  await takeLog(fixture.server)
  let answer = ''
  const grown = await growth(async () => ({ answer } = await flood(head(['Transfer-Encoding: chunked']), chunked)))
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  const { read, ran } = await logOfFlood()
  expect(read).toBeGreaterThan(LIMIT)
  expect(read).toBeLessThan(LIMIT + UNDER_WAY)
  expect(grown).toBeLessThan(10)
  expect(ran).toEqual([])
}, 90_000)

test('a length beyond the limit is refused before a byte of the body', async () => {
  const answer = await exchange(fixture.server.origin, head(['Content-Length: 1073741824', 'Content-Type: text/plain']), (received) =>
    received.includes('\r\n\r\n'),
  )
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('the limit holds for every kind of body, and no function runs', async () => {
  const fields = await formFields(fixture.server, '/', 'add')
  const { type, body } = multipart([...fields, ['note', 'x'.repeat(LIMIT)]])
  const big = 'x'.repeat(LIMIT + 1)
  const answers = await sendMany(fixture.server.origin, [
    { method: 'POST', target: '/', body: JSON.stringify([big]), headers: { 'next-action': take } },
    { method: 'POST', target: '/', body, headers: { 'content-type': type } },
    { method: 'POST', target: '/', body, headers: { 'content-type': type, 'next-action': take } },
    { method: 'POST', target: '/', body: `note=${big}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    { method: 'POST', target: '/', body: big, headers: { 'next-action': take, 'transfer-encoding': 'chunked' } },
  ])
  expect(answers.map(({ status }) => status)).toEqual([413, 413, 413, 413, 413])
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('a body just below the limit is taken', async () => {
  const answer = await sendOne(fixture.server.origin, {
    method: 'POST',
    target: '/',
    body: JSON.stringify(['x'.repeat(LIMIT - 10)]),
    headers: { 'next-action': take },
  })
  expect(answer.status).toBe(200)
  expect((await takeLog(fixture.server)).ran).toEqual(['take string'])
})

test('a length that is not that of the body gets no function to run on half of it', async () => {
  const short = await exchange(fixture.server.origin, `${head(['Content-Length: 4', 'Connection: close'])}["whole and more"]`)
  expect(short.slice(9, 12)).toBe('400')
  const long = await exchange(fixture.server.origin, `${head(['Content-Length: 400', 'Connection: close'])}[1]`, () => false)
  expect(long.slice(9, 12)).not.toBe('200')
  expect((await takeLog(fixture.server)).ran).toEqual([])
}, 20_000)

test('lengths that contradict each other are refused', async () => {
  const heads: string[][] = [
    ['Content-Length: 3', 'Transfer-Encoding: chunked'],
    ['Content-Length: 3', 'Content-Length: 4'],
    ['Content-Length: 3, 3'],
    ['Content-Length: -1'],
    ['Content-Length: 0x3'],
    ['Content-Length: 3 3'],
    ['Content-Length: +3'],
    ['Transfer-Encoding: chunked, identity'],
    ['Transfer-Encoding: xchunked'],
    ['Transfer-Encoding : chunked'],
    ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
    ['Content-Length: 99999999999999999999'],
  ]
  for (const lines of heads) {
    const answer = await exchange(fixture.server.origin, `${head([...lines, 'Connection: close'])}[1]\r\n0\r\n\r\n`, (received) =>
      received.includes('\r\n\r\n'),
    )
    expect(answer.slice(9, 12), lines.join(' | ')).toMatch(/^(400|413|501)?$/)
  }
  expect((await takeLog(fixture.server)).ran).toEqual([])
}, 90_000)

test('a compressed body is not unpacked', async () => {
  const bomb = gzipSync(Buffer.from(JSON.stringify(['x'.repeat(50 * LIMIT)])))
  expect(bomb.length).toBeLessThan(LIMIT)
  const send = async (): Promise<number[]> => {
    const rows = ['gzip', 'deflate'].map((encoding) => ({
      method: 'POST',
      target: '/',
      body: bomb,
      headers: { 'next-action': take, 'content-encoding': encoding },
    }))
    return (await sendMany(fixture.server.origin, rows)).map(({ status }) => status)
  }
  await send()
  let statuses: number[] = []
  const grown = await growth(async () => (statuses = await send()))
  expect(statuses).toEqual([400, 400])
  expect(grown).toBeLessThan(10)
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('a handler that never reads its body is sent no more of it than fits on the way', async () => {
  const first = ['POST /api/upload HTTP/1.1', 'Host: localhost', 'Transfer-Encoding: chunked', '', ''].join('\r\n')
  const { answer } = await flood(first, chunked)
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  const { read } = await logOfFlood()
  expect(read).toBeLessThan(LIMIT + UNDER_WAY)
}, 20_000)

test('bodies that break off leave nothing behind, and the server answers on', async () => {
  for (let round = 0; round < 30; round++) {
    const socket = net.connect({ host: 'localhost', port: fixture.server.port })
    await new Promise<void>((resolve) => {
      socket.once('error', () => resolve())
      socket.write(`${head(['Content-Length: 1000'])}["half`, () => setTimeout(() => resolve(), 5))
    })
    socket.destroy()
  }
  expect((await sendOne(fixture.server.origin, { target: '/cached' })).status).toBe(200)
  expect((await takeLog(fixture.server)).ran).toEqual([])
  expect(fixture.server.log()).not.toMatch(/unhandled|uncaught/i)
})
