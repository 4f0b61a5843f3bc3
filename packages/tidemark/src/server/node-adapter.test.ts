import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { bodyStream, disconnectSignal, limitBody } from './incoming.ts'
import { createNodeServer, type NodeHandler, type NodeServer, type NodeServerOptions } from './node-adapter.ts'
import { sendAnswer, type SendOptions } from './send-answer.ts'
import { webAnswer } from './web-answer.ts'

const running: NodeServer[] = []
afterEach(async () => {
  for (const http of running.splice(0)) {
    const stopped = http.stop()
    void http.stop()
    await stopped
  }
})

async function serve(handler: NodeHandler, options?: NodeServerOptions): Promise<{ http: NodeServer; port: number; origin: string }> {
  const http = createNodeServer(handler, options)
  running.push(http)
  const { port } = await http.listen({ port: 0, host: '127.0.0.1' })
  return { http, port, origin: `http://127.0.0.1:${port}` }
}
const answering =
  (answer: () => Answer, options?: SendOptions): NodeHandler =>
  (_, res) =>
    sendAnswer(res, answer(), options)
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** What comes over the wire, undecoded. */
function raw(
  port: number,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ res: IncomingMessage; body: Buffer; complete: boolean }> {
  return new Promise((resolve, reject) => {
    const req = httpRequest({ port, host: '127.0.0.1', ...options }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('close', () => resolve({ res, body: Buffer.concat(chunks), complete: res.complete }))
      res.on('error', () => undefined)
    })
    req.on('error', reject)
    req.end()
  })
}

async function until(check: () => boolean, limit = 2000): Promise<void> {
  for (const end = Date.now() + limit; Date.now() < end && !check();) await wait(5)
  expect(check()).toBe(true)
}

test('text, bytes and streams arrive, with a length where it is known', async () => {
  const bodies: Record<string, Answer['body']> = { '/text': 'hellö', '/bytes': Buffer.from('bytes'), '/stream': null, '/null': null }
  const { origin } = await serve((req, res) => {
    const body = req.url === '/stream' ? new Blob(['streamed']).stream() : (bodies[req.url ?? ''] ?? null)
    return sendAnswer(res, { status: 200, headers: [['x-a', '1']], body })
  })
  const get = async (path: string): Promise<[string, string | null]> => {
    const res = await fetch(origin + path)
    return [await res.text(), res.headers.get('content-length')]
  }
  expect(await get('/text')).toEqual(['hellö', '6'])
  expect(await get('/bytes')).toEqual(['bytes', '5'])
  expect(await get('/stream')).toEqual(['streamed', null])
  expect(await get('/null')).toEqual(['', '0'])
})

test('several cookies are several headers', async () => {
  const { port } = await serve(
    answering(() => ({
      status: 200,
      headers: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
      body: 'x',
    })),
  )
  expect((await raw(port)).res.headers['set-cookie']).toEqual(['a=1', 'b=2'])
})

test('HEAD has the headers of GET and no body, and the body is not made', async () => {
  let aborted = 0
  const { port } = await serve((req, res) =>
    sendAnswer(res, {
      status: 200,
      headers: [],
      body: req.url === '/pipe' ? { pipe: () => expect.unreachable(), abort: () => aborted++ } : 'hello',
    }),
  )
  const head = await raw(port, { method: 'HEAD' })
  expect([head.res.statusCode, head.res.headers['content-length'], head.body.length]).toEqual([200, '5', 0])
  await raw(port, { method: 'HEAD', path: '/pipe' } as never)
  expect(aborted).toBe(1)
})

test.each([204, 304])('%i has neither body nor length', async (status) => {
  const { port } = await serve(answering(() => ({ status, headers: [], body: 'ignored' })))
  const { res, body } = await raw(port)
  expect([res.statusCode, res.headers['content-length'], body.length]).toEqual([status, undefined, 0])
})

test('a status text and headers cannot split the answer', async () => {
  const errors: unknown[] = []
  const bad: HeaderPair[] = [['x-a', 'b\r\nset-cookie: c=1']]
  const { port } = await serve((req, res) =>
    sendAnswer(
      res,
      { status: 200, statusText: 'OK\r\nX-Evil: 1\0\u{1f600}', headers: req.url === '/bad' ? bad : [], body: 'x' },
      { onError: (error) => errors.push(error) },
    ),
  )
  const good = await raw(port)
  expect(good.res.statusMessage).toBe('OKX-Evil: 1')
  expect(good.res.headers['x-evil']).toBeUndefined()
  const split = await raw(port, { path: '/bad' } as never)
  expect(split.res.statusCode).toBe(500)
  expect(split.res.headers['set-cookie']).toBeUndefined()
  expect(errors).toHaveLength(1)
})
type HeaderPair = readonly [string, string]

test("headers of the connection are not the answer's to set", async () => {
  const { port } = await serve(
    answering(() => ({
      status: 200,
      headers: [
        ['transfer-encoding', 'chunked'],
        ['connection', 'upgrade'],
        ['upgrade', 'x'],
      ],
      body: 'abc',
    })),
  )
  const { res, body } = await raw(port)
  expect([body.toString(), res.headers['transfer-encoding'], res.headers.upgrade]).toEqual(['abc', undefined, undefined])
})

test('a stream that fails midway is cut off, not ended', async () => {
  const failing = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      async pull(controller) {
        controller.enqueue(Buffer.from('part'))
        await wait(20)
        controller.error(new Error('broken'))
      },
    })
  const errors: unknown[] = []
  const { port } = await serve(answering(() => ({ status: 200, headers: [], body: failing() }), { onError: (error) => errors.push(error) }))
  const { complete, body } = await raw(port)
  expect(body.toString()).toBe('part')
  expect(complete).toBe(false)
  expect(errors).toMatchObject([{ message: 'broken' }])
  const packed = await raw(port, { headers: { 'accept-encoding': 'gzip' } })
  expect(packed.complete).toBe(false)
})

test('a slow reader slows the stream down', async () => {
  let made = 0
  const { port } = await serve(
    answering(() => ({
      status: 200,
      headers: [],
      body: new ReadableStream({
        pull(controller) {
          made += 65_536
          controller.enqueue(new Uint8Array(65_536))
          if (made > 60_000_000) controller.close()
        },
      }),
    })),
  )
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  socket.pause()
  await wait(300)
  const after = made
  await wait(200)
  expect(made).toBe(after)
  expect(made).toBeLessThan(20_000_000)
  socket.destroy()
})

test('a client that goes away cancels the stream, stops a piped body and aborts the signal', async () => {
  const seen: string[] = []
  const { port } = await serve(async (req, res) => {
    const signal = disconnectSignal(res)
    signal().addEventListener('abort', () => seen.push('signal'))
    expect(signal()).toBe(signal())
    const body: Answer['body'] =
      req.url === '/pipe'
        ? { pipe: (output) => void output.write('x'), abort: () => seen.push('abort') }
        : new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('x')), cancel: () => void seen.push('cancel') })
    await sendAnswer(res, { status: 200, headers: [], body })
  })
  for (const path of ['/stream', '/pipe']) {
    const req = httpRequest({ port, host: '127.0.0.1', path }, (res) => res.once('data', () => req.destroy()))
    req.on('error', () => undefined)
    req.end()
    await until(() => seen.length >= 2)
    expect(seen.splice(0).toSorted()).toEqual(path === '/pipe' ? ['abort', 'signal'] : ['cancel', 'signal'])
  }
})

test('the signal of an answered request is not aborted', async () => {
  let signal: AbortSignal | undefined
  const { origin } = await serve(async (_, res) => {
    signal = disconnectSignal(res)()
    await sendAnswer(res, { status: 200, headers: [], body: 'x' })
  })
  await (await fetch(origin)).text()
  await wait(20)
  expect(signal?.aborted).toBe(false)
})

test('a web Response is sent as it is', async () => {
  const { port } = await serve(
    answering(() =>
      webAnswer(
        new Response('hi', {
          status: 201,
          headers: [
            ['set-cookie', 'a=1'],
            ['set-cookie', 'b=2'],
            ['x-a', '1'],
          ],
        }),
      ),
    ),
  )
  const { res, body } = await raw(port)
  expect([res.statusCode, body.toString(), res.headers['x-a'], res.headers['set-cookie'], res.headers['content-type']]).toEqual([
    201,
    'hi',
    '1',
    ['a=1', 'b=2'],
    'text/plain;charset=UTF-8',
  ])
})

const long = 'tidemark '.repeat(500)
const html: HeaderPair = ['content-type', 'text/html; charset=utf-8']

test('text is compressed as the client likes it, bytes and streams alike', async () => {
  const { port } = await serve((req, res) =>
    sendAnswer(res, {
      status: 200,
      headers: [html, ['etag', '"x"'], ['vary', 'rsc']],
      body: req.url === '/stream' ? new Blob([long]).stream() : long,
    }),
  )
  for (const path of ['/', '/stream']) {
    const gzip = await raw(port, { path, headers: { 'accept-encoding': 'gzip' } } as never)
    expect(gzip.res.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'rsc, Accept-Encoding', etag: 'W/"x"' })
    expect(gunzipSync(gzip.body).toString()).toBe(long)
    const br = await raw(port, { path, headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } } as never)
    expect(brotliDecompressSync(br.body).toString()).toBe(long)
    expect(br.body.length).toBeLessThan(200)
    const plain = await raw(port, { path } as never)
    expect(plain.res.headers).toMatchObject({ etag: '"x"', vary: 'rsc, Accept-Encoding' })
    expect(plain.body.toString()).toBe(long)
  }
})

test.each<[string, Partial<Answer>, SendOptions]>([
  ['an image', { headers: [['content-type', 'image/png']] }, {}],
  ['no-transform', { headers: [html, ['cache-control', 'no-transform']] }, {}],
  ['what is encoded already', { headers: [html, ['content-encoding', 'gzip']] }, {}],
  ['a part', { status: 206, headers: [html] }, {}],
  ['few bytes', { headers: [html], body: 'short' }, {}],
  ['server-sent events', { headers: [['content-type', 'text/event-stream']] }, {}],
  ['anything with compress: false', { headers: [html] }, { compress: false }],
])('%s is not compressed', async (_, answer, options) => {
  const { port } = await serve(answering(() => ({ status: 200, headers: [], body: long, ...answer }), options))
  const { body } = await raw(port, { headers: { 'accept-encoding': 'gzip, br' } })
  expect(body.toString()).toBe(answer.body ?? long)
})

test.each(['gzip', 'br'])('a hole is sent when it is ready, not at the end (%s)', async (encoding) => {
  let release: () => void = () => undefined
  const { port } = await serve(
    answering(() => ({
      status: 200,
      headers: [html],
      body: {
        pipe: (output) => {
          output.write('<p>shell</p>')
          release = () => output.end('<p>hole</p>')
        },
        abort: () => undefined,
      },
    })),
  )
  const parts: Buffer[] = []
  const ended = new Promise<void>((resolve) => {
    httpRequest({ port, host: '127.0.0.1', headers: { 'accept-encoding': encoding } }, (res) => {
      res.on('data', (chunk: Buffer) => parts.push(chunk))
      res.on('end', resolve)
    }).end()
  })
  await until(() => parts.length > 0)
  release()
  await ended
  const decode = encoding === 'gzip' ? gunzipSync : brotliDecompressSync
  expect(decode(Buffer.concat(parts)).toString()).toBe('<p>shell</p><p>hole</p>')
})

test('a body within the limit is read, one beyond it fails and is not read on', async () => {
  const outcome: unknown[] = []
  const { port } = await serve(async (req, res) => {
    try {
      outcome.push(await new Response(bodyStream(req, 1000)).text().then((text) => text.length))
    } catch (error) {
      outcome.push((error as { code?: string }).code)
    }
    const read = req.socket.bytesRead
    await wait(50)
    outcome.push(req.socket.bytesRead - read < 70_000)
    await sendAnswer(res, { status: 200, headers: [], body: 'x' })
  })
  const post = (headers: string, body: string): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.on('close', () => resolve())
      socket.once('data', () => socket.destroy())
      socket.write(`POST / HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n`)
      socket.write(body)
    })
  await post('Content-Length: 1000', 'x'.repeat(1000))
  await post('Content-Length: 1001', 'x'.repeat(1001))
  await post('Transfer-Encoding: chunked', `${'ffff\r\n'.padEnd(65_535 + 6, 'x')}\r\n`.repeat(100))
  expect(outcome).toEqual([1000, true, 'TM_BODY_TOO_LARGE', true, 'TM_BODY_TOO_LARGE', true])
})

test('an unwanted body is not read to its end, and the client gets its answer', async () => {
  let read = 0
  const { http, port } = await serve((req, res) => {
    req.socket.once('close', () => {
      read = req.socket.bytesRead
    })
    return sendAnswer(res, { status: 413, headers: [], body: 'too large' })
  })
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk))
  socket.on('error', () => undefined)
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500000000\r\n\r\n')
  const feed = setInterval(() => socket.write(Buffer.alloc(1_000_000)), 5)
  await new Promise((resolve) => socket.once('close', resolve))
  clearInterval(feed)
  await until(() => read > 0)
  expect(answer).toMatch(/^HTTP\/1\.1 413[^]*Connection: close[^]*too large$/i)
  expect(read).toBeLessThan(5_000_000)
  expect(http.ready).toBe(true)
})

test('a request that is cut off fails its body', async () => {
  let failed: unknown
  const { port } = await serve(async (req, res) => {
    failed = await new Response(bodyStream(req)).text().catch((error: unknown) => error)
    res.destroy()
  })
  const socket = connect(port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf', () => setTimeout(() => socket.destroy(), 50))
  await until(() => failed !== undefined)
  expect(failed).toBeInstanceOf(Error)
})

test('a large body that is read slowly is not piled up', async () => {
  const { port } = await serve(async (req, res) => {
    const reader = bodyStream(req).getReader()
    await reader.read()
    await wait(200)
    const read = req.socket.bytesRead
    expect(read).toBeLessThan(3_000_000)
    res.destroy()
    socket.destroy()
  })
  const socket: Socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50000000\r\n\r\n')
  Readable.from(
    (function* () {
      for (let i = 0; i < 500; i++) yield Buffer.alloc(100_000)
    })(),
  ).pipe(socket)
  await new Promise((resolve) => socket.once('close', resolve))
})

test('limitBody fails a stream beyond its limit and cancels the source', async () => {
  let cancelled = false
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(10)),
    cancel: () => void (cancelled = true),
  })
  await expect(new Response(limitBody(endless, 95)).bytes()).rejects.toMatchObject({ code: 'TM_BODY_TOO_LARGE' })
  expect(cancelled).toBe(true)
  expect(await new Response(limitBody(new Blob(['12345']).stream(), 5)).text()).toBe('12345')
})

test('an error that escapes a handler is a 500 without its message', async () => {
  const errors: unknown[] = []
  const { origin } = await serve(
    (req) => {
      if (req.url === '/sync') throw new Error('secret one')
      return Promise.reject(new Error('secret two'))
    },
    { onError: (error) => errors.push(error) },
  )
  for (const path of ['/sync', '/async']) {
    const res = await fetch(origin + path)
    expect([res.status, await res.text()]).toEqual([500, 'Internal Server Error'])
  }
  expect(errors).toHaveLength(2)
})

test('headers that do not come are not waited for', async () => {
  const { port } = await serve(() => undefined, { headersTimeout: 200, requestTimeout: 400 })
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost')
  const text = await new Promise<string>((resolve) => {
    let all = ''
    socket.on('data', (chunk) => (all += chunk))
    socket.on('close', () => resolve(all))
    socket.on('error', () => undefined)
  })
  expect(text).toMatch(/^HTTP\/1\.1 408/)
})

test('a stop finishes what is under way, closes idle connections and refuses new ones', async () => {
  const { http, port, origin } = await serve(
    async (req, res) => {
      await wait(req.url === '/slow' ? 400 : 0)
      await sendAnswer(res, { status: 200, headers: [], body: req.url ?? '' })
    },
    { drainTime: 50 },
  )
  expect(http.ready).toBe(true)
  const idle = connect(port, '127.0.0.1')
  idle.write('GET /first HTTP/1.1\r\nHost: a\r\n\r\n')
  await new Promise((resolve) => idle.once('data', resolve))
  let worked = false
  http.track(wait(600).then(() => void (worked = true)))
  const slow = Promise.all(Array.from({ length: 20 }, () => fetch(`${origin}/slow`).then((res) => res.text())))
  await wait(50)
  const idleClosed = new Promise<number>((resolve) => idle.once('close', () => resolve(Date.now())))
  const began = Date.now()
  const stopped = http.stop()
  expect(http.ready).toBe(false)
  expect((await idleClosed) - began).toBeLessThan(1000)
  expect(await slow).toEqual(Array.from({ length: 20 }, () => '/slow'))
  await expect(raw(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  expect(await stopped).toBe('drained')
  expect(worked).toBe(true)
})

test('a connection used once more during the drain is answered and told to close', async () => {
  const { http, port } = await serve(
    answering(() => ({ status: 200, headers: [], body: 'x' })),
    { drainTime: 300 },
  )
  const socket = connect(port, '127.0.0.1')
  const received: string[] = []
  socket.on('data', (chunk) => received.push(String(chunk)))
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await until(() => received.length === 1)
  const stopped = http.stop()
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  expect(await stopped).toBe('drained')
  expect(received[1]).toMatch(/^HTTP\/1\.1 200[^]*Connection: close/i)
})

test('a second stop cuts everything off, and so does the deadline', async () => {
  const { http, origin } = await serve(() => undefined, { drainTime: 0 })
  const hanging = fetch(origin).then(
    () => 'answered',
    () => 'cut',
  )
  await wait(50)
  const stopped = http.stop()
  await wait(50)
  void http.stop()
  expect(await stopped).toBe('forced')
  expect(await hanging).toBe('cut')
  const other = await serve(() => undefined, { drainTime: 0, stopTimeout: 100 })
  const cut = fetch(other.origin).then(
    () => 'answered',
    () => 'cut',
  )
  await wait(50)
  expect(await other.http.stop()).toBe('forced')
  expect(await cut).toBe('cut')
})

test('a port in use is an error', async () => {
  const { port } = await serve(() => undefined)
  await expect(createNodeServer(() => undefined).listen({ port, host: '127.0.0.1' })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
