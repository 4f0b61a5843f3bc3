import { createServer, request as httpRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { configureDraft } from '../request/draft-mode.ts'
import { bodyStream, carriesBody, disconnectSignal } from './incoming.ts'
import { createNodeServer, type NodeServer } from './node-adapter.ts'
import { sendAnswer } from './send-answer.ts'
import { forward } from './upstream.ts'

const SECRET = 'a'.repeat(32)
configureDraft({ secret: SECRET, development: false })
const running: Array<Server | NodeServer> = []
afterEach(async () => {
  for (const server of running.splice(0)) {
    if ('stop' in server) {
      void server.stop()
      await server.stop()
    } else {
      server.closeAllConnections()
      server.close()
    }
  }
})

async function upstream(handler: (req: IncomingMessage, res: ServerResponse) => void): Promise<URL> {
  const server = createServer(handler).listen(0, '127.0.0.1')
  running.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base?q=1`)
}

async function front(url: URL, web = false): Promise<number> {
  const http = createNodeServer(async (req, res) => {
    const headers = new Headers()
    for (let i = 0; i < req.rawHeaders.length; i += 2) headers.append(req.rawHeaders[i]!, req.rawHeaders[i + 1]!)
    const body = !carriesBody(req) ? null : web ? bodyStream(req) : req
    const call = {
      url,
      method: req.method!,
      headers,
      host: 'shop.test',
      protocol: 'https' as const,
      peer: '203.0.113.9',
      body,
      signal: disconnectSignal(res)(),
      timeout: 300,
    }
    try {
      await sendAnswer(res, await forward(call))
    } catch (error) {
      if (!res.destroyed)
        await sendAnswer(res, { status: 502, headers: [['x-code', (error as { code: string }).code]], body: 'bad gateway' })
    }
  })
  running.push(http)
  return (await http.listen({ port: 0, host: '127.0.0.1' })).port
}

interface Got {
  readonly res: IncomingMessage
  readonly body: Buffer
}
function ask(
  port: number,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const req = httpRequest({ port, host: '127.0.0.1', path: '/x', method, headers }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', () => undefined)
      res.on('close', () => resolve({ res, body: Buffer.concat(chunks) }))
    })
    req.on('error', reject)
    req.end(body)
  })
}

test('method, path, headers and body arrive there, status, headers and body come back', async () => {
  for (const web of [false, true]) {
    let seen: { method?: string | undefined; url?: string | undefined; headers: IncomingMessage['headers']; body: string } | undefined
    const url = await upstream(async (req, res) => {
      const chunks: Buffer[] = []
      for await (const chunk of req) chunks.push(chunk as Buffer)
      seen = { method: req.method, url: req.url, headers: req.headers, body: Buffer.concat(chunks).toString() }
      res
        .writeHead(307, {
          location: 'http://elsewhere.test/',
          'set-cookie': ['a=1', 'b=2'],
          'x-up': '1',
          connection: 'x-hop',
          'x-hop': '1',
        })
        .end('moved')
    })
    const { res, body } = await ask(await front(url, web), {
      method: 'POST',
      body: 'hello',
      headers: {
        'x-a': '1',
        cookie: 'a=1',
        'x-forwarded-for': '6.6.6.6',
        te: 'trailers',
        'x-drop': '1',
        connection: 'x-drop',
        'content-length': '5',
      },
    })
    expect(seen).toMatchObject({ method: 'POST', url: '/base?q=1', body: 'hello' })
    expect(seen!.headers).toMatchObject({
      host: url.host,
      'x-a': '1',
      cookie: 'a=1',
      'x-forwarded-for': '6.6.6.6, 203.0.113.9',
      'x-forwarded-host': 'shop.test',
      'x-forwarded-proto': 'https',
      'content-length': '5',
    })
    expect([seen!.headers.te, seen!.headers['x-drop']]).toEqual([undefined, undefined])
    expect([
      res.statusCode,
      body.toString(),
      res.headers.location,
      res.headers['x-up'],
      res.headers['set-cookie'],
      res.headers['x-hop'],
    ]).toEqual([307, 'moved', 'http://elsewhere.test/', '1', ['a=1', 'b=2'], undefined])
  }
})

test('an encoded body stays as it is', async () => {
  const url = await upstream((_, res) =>
    res.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(gzipSync('packed')),
  )
  const { res, body } = await ask(await front(url), { headers: { 'accept-encoding': 'gzip' } })
  expect([res.headers['content-encoding'], gunzipSync(body).toString()]).toEqual(['gzip', 'packed'])
})

test('our draft secret is not passed on, a cookie of that name of another application is', async () => {
  const cookies: unknown[] = []
  const url = await upstream((req, res) => {
    cookies.push(req.headers.cookie)
    res.end()
  })
  const port = await front(url)
  await ask(port, { headers: { cookie: `a=1; __prerender_bypass=${SECRET}; b=2` } })
  await ask(port, { headers: { cookie: 'a=1; __prerender_bypass=theirs' } })
  expect(cookies).toEqual(['a=1; b=2', 'a=1; __prerender_bypass=theirs'])
})

test('a server that is not there, or silent, is a 502', async () => {
  const { res } = await ask(await front(new URL('http://127.0.0.1:1/')))
  expect([res.statusCode, res.headers['x-code']]).toEqual([502, 'TM_UPSTREAM'])
  const silent = await ask(await front(await upstream(() => undefined)))
  expect(silent.res.statusCode).toBe(502)
})

test('an answer cut off there is cut off here', async () => {
  const url = await upstream((_, res) => {
    res.writeHead(200, { 'content-length': '100' })
    res.write('half')
    setTimeout(() => res.destroy(), 30)
  })
  const { res, body } = await ask(await front(url))
  expect([body.toString(), res.complete]).toEqual(['half', false])
})

test('a client that goes away frees the other server', async () => {
  let closed: () => void
  const gone = new Promise<void>((resolve) => (closed = resolve))
  const url = await upstream((_, res) => {
    res.writeHead(200).write('x')
    res.once('close', closed)
  })
  const req = httpRequest({ port: await front(url), host: '127.0.0.1' }, (res) => res.once('data', () => req.destroy()))
  req.on('error', () => undefined)
  req.end()
  await gone
})

test('other schemes are refused', async () => {
  const call = {
    method: 'GET',
    headers: new Headers(),
    host: 'a',
    protocol: 'http' as const,
    peer: '',
    body: null,
    signal: new AbortController().signal,
    timeout: 1000,
  }
  await expect(forward({ ...call, url: new URL('file:///etc/passwd') })).rejects.toMatchObject({ code: 'TM_UPSTREAM' })
})
