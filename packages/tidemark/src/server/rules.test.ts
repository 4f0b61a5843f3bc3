import { expect, test } from 'vitest'
import type { Redirect, Rewrite, Rewrites, TidemarkConfig } from '../config/types.ts'
import { createRules, type RewriteTarget, type RuleRequest, type Rules } from './rules.ts'

function rules(config: Partial<Omit<TidemarkConfig, 'rewrites'>> & { rewrites?: Rewrites } = {}): Rules {
  const { rewrites = {}, ...rest } = config
  return createRules({
    basePath: '',
    trailingSlash: false,
    skipTrailingSlashRedirect: false,
    redirects: [],
    headers: [],
    rewrites: { beforeFiles: rewrites.beforeFiles ?? [], afterFiles: rewrites.afterFiles ?? [], fallback: rewrites.fallback ?? [] },
    ...rest,
  })
}
function request(url: string, headers: Record<string, string> = {}): RuleRequest {
  const at = url.indexOf('?')
  return {
    pathname: at < 0 ? url : url.slice(0, at),
    search: at < 0 ? '' : url.slice(at),
    headers: new Headers(headers),
    host: 'shop.test',
  }
}
const text = (target: RewriteTarget | null | undefined): string | null =>
  !target ? null : target.kind === 'internal' ? target.pathname + target.search : target.url.href

test('a redirect keeps the query and has its status', () => {
  const redirects: Redirect[] = [
    { source: '/old/:path*', destination: '/new/:path*', permanent: true },
    { source: '/temp', destination: '/t?own=1', permanent: false },
    { source: '/code', destination: 'https://other.test/x', statusCode: 301 },
  ]
  const { redirect } = rules({ redirects })
  expect(redirect(request('/old/a/b?q=1'))).toMatchObject({ status: 308, location: '/new/a/b?q=1' })
  expect(redirect(request('/temp?own=2&x=3'))).toMatchObject({ status: 307, location: '/t?x=3&own=1' })
  expect(redirect(request('/code'))).toMatchObject({ status: 301, location: 'https://other.test/x' })
  expect(redirect(request('/other'))).toBeNull()
})

test('has and missing look at headers, cookies, query and host', () => {
  const { redirect } = rules({
    redirects: [
      {
        source: '/a',
        has: [{ type: 'cookie', key: 'role', value: '(?<role>.*)' }],
        missing: [{ type: 'header', key: 'x-no' }],
        destination: '/is/:role',
        permanent: false,
      },
      {
        source: '/b',
        has: [
          { type: 'query', key: 'q', value: '1' },
          { type: 'host', value: 'shop.test' },
        ],
        destination: '/yes',
        permanent: false,
      },
    ],
  })
  expect(redirect(request('/a', { cookie: 'role=admin' }))?.location).toBe('/is/admin')
  expect(redirect(request('/a', { cookie: 'role=admin', 'x-no': '1' }))).toBeNull()
  expect(redirect(request('/b?q=1'))?.location).toBe('/yes?q=1')
  expect(redirect(request('/b?q=2'))).toBeNull()
})

test('no redirect of a path leaves the origin', () => {
  const { redirect } = rules({
    redirects: [
      { source: '/go/:to*', destination: '/:to*', permanent: false },
      { source: '/one/:to', destination: '/:to', permanent: false },
      { source: '/h', has: [{ type: 'header', key: 'x-to', value: '(?<to>.*)' }], destination: '/:to', permanent: false },
    ],
  })
  const targets = [
    'evil.test',
    '%2Fevil.test',
    '%2F%2Fevil.test',
    '%09%2Fevil.test',
    '%5C%5Cevil.test',
    '@evil.test',
    'javascript:alert(1)',
    '%0D%0Aset-cookie:a',
  ]
  const locations = [
    ...targets.flatMap((to) => [`/go/${to}`, `/go//${to}`, `/one/${to}`]).map((url) => redirect(request(url))?.location),
    ...['//evil.test', '/\\evil.test', 'https://evil.test', '\t//evil.test'].map((to) => redirect(request('/h', { 'x-to': to }))?.location),
  ]
  for (const location of locations) {
    if (location === undefined) continue
    expect(location).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
    expect(new URL(location, 'http://shop.test').host).toBe('shop.test')
  }
})

test('a host may be filled from a parameter in a redirect, with letters of a host only', () => {
  const { redirect } = rules({
    redirects: [
      {
        source: '/:path*',
        has: [{ type: 'host', value: '(?<tenant>.*)\\.old\\.test' }],
        destination: 'https://:tenant.new.test/:path*',
        permanent: true,
      },
    ],
  })
  expect(redirect({ ...request('/a'), host: 'acme.old.test' })?.location).toBe('https://acme.new.test/a')
})

test('basePath is put before sources and destinations unless a rule says no', () => {
  const { redirect, beforeFiles } = rules({
    basePath: '/docs',
    redirects: [
      { source: '/a', destination: '/b', permanent: false },
      { source: '/root', destination: '/', permanent: false },
      { source: '/bare', destination: 'https://x.test/', basePath: false, permanent: false },
    ],
    rewrites: {
      beforeFiles: [
        { source: '/r', destination: '/target' },
        { source: '/', destination: '/home' },
      ],
    },
  })
  expect(redirect(request('/docs/a'))?.location).toBe('/docs/b')
  expect(redirect(request('/docs/root'))?.location).toBe('/docs')
  expect(redirect(request('/a'))).toBeNull()
  expect(redirect(request('/bare'))?.location).toBe('https://x.test/')
  expect(redirect(request('/docs/bare'))).toBeNull()
  expect(text(beforeFiles(request('/docs/r')))).toBe('/docs/target')
  expect(text(beforeFiles(request('/docs')))).toBe('/docs/home')
  expect(redirect(request('/docsify/a'))).toBeNull()
})

test('beforeFiles rules are applied one after the other, the others are offered in order, each from where the one before led', () => {
  const beforeFiles: Rewrite[] = [
    { source: '/a', destination: '/b' },
    { source: '/b/:rest*', destination: '/c/:rest*?x=1' },
  ]
  const afterFiles: Rewrite[] = [
    { source: '/p/:id', destination: '/one/:id' },
    { source: '/one/:id', destination: '/two?id=:id' },
    { source: '/q/:id', destination: '/three' },
  ]
  const all = rules({ rewrites: { beforeFiles, afterFiles } })
  expect(text(all.beforeFiles(request('/a?q=2')))).toBe('/c?q=2&x=1')
  expect([...all.rewrites('afterFiles', request('/p/7'))].map(text)).toEqual(['/one/7', '/two?id=7'])
  expect([...all.rewrites('afterFiles', request('/q/7'))].map(text)).toEqual(['/three?id=7'])
  expect([...all.rewrites('fallback', request('/p/7'))]).toEqual([])
})

test('a rewrite to another server keeps path and query and never another host', () => {
  const all = rules({ rewrites: { fallback: [{ source: '/:path*', destination: 'http://127.0.0.1:4000/base/:path*' }] } })
  expect([...all.rewrites('fallback', request('/a/b?q=1'))].map(text)).toEqual(['http://127.0.0.1:4000/base/a/b?q=1'])
  for (const url of ['/@evil.test/', '/..%2F..%2Fadmin', '/%2F%2Fevil.test', '/:80/', '/%5C%5Cevil.test', '/%3Fx', '/%23x']) {
    const [target] = all.rewrites('fallback', request(url))
    expect(target).toMatchObject({ kind: 'external' })
    expect(text(target)).toMatch(/^http:\/\/127\.0\.0\.1:4000\/base\//)
  }
})

test.each([
  'https://:host/x',
  'https://:tenant.example.com/',
  'http://example.com:port/',
  'http://:a',
  'https://a:b@c.test/:x',
  'ftp://x/',
  ':path*',
  'javascript:alert(1)',
])('a rewrite to %s is refused at the start', (destination) => {
  expect(() => rules({ rewrites: { fallback: [{ source: '/:path*', destination }] } })).toThrow(
    expect.objectContaining({ code: 'TM_REWRITE_HOST' }),
  )
})

test('a destination may use what the source and has give, and nothing else', () => {
  const has = [{ type: 'query', key: 'page', value: '(?<page>\\d+)' }] as const
  expect(() => rules({ redirects: [{ source: '/:a', has, destination: '/:a/:page', permanent: true }] })).not.toThrow()
  expect(() => rules({ redirects: [{ source: '/:a', destination: '/:a/:page', permanent: true }] })).toThrow(
    expect.objectContaining({ code: 'TM_ROUTE_DESTINATION_INVALID' }),
  )
})

test('a rewrite to a fixed host with a port is fine', () => {
  expect(() => rules({ rewrites: { fallback: [{ source: '/:path*', destination: 'http://localhost:8080/:path*' }] } })).not.toThrow()
})

test('headers of every matching rule are collected, the last of a name wins', () => {
  const { headers } = rules({
    headers: [
      {
        source: '/:path*',
        headers: [
          { key: 'x-hello', value: 'there' },
          { key: 'X-All', value: 'max-age=60, https://x:443' },
        ],
      },
      {
        source: '/blog/:slug',
        headers: [
          { key: 'x-slug-:slug', value: ':slug' },
          { key: 'X-Hello', value: 'world' },
        ],
      },
    ],
  })
  expect(headers(request('/'))).toEqual([
    ['x-hello', 'there'],
    ['X-All', 'max-age=60, https://x:443'],
  ])
  expect(Object.fromEntries(headers(request('/blog/one')))).toEqual({
    'X-Hello': 'world',
    'X-All': 'max-age=60, https://x:443',
    'x-slug-one': 'one',
  })
  for (const [name, value] of headers(request('/blog/a%0D%0Ax%20:'))) expect(name + value).toMatch(/^[\x20-\x7e]*$/)
  expect(headers(request('/blog/a%20b(c)')).every(([name]) => /^[\w%()-]+$/.test(name))).toBe(true)
})

test.each<[boolean, string, string | null]>([
  [false, '/about/', '/about'],
  [false, '/about/?q=1', '/about?q=1'],
  [false, '/about', null],
  [false, '/', null],
  [false, '/a.txt/', '/a.txt'],
  [true, '/about', '/about/'],
  [true, '/about?q=1', '/about/?q=1'],
  [true, '/about/', null],
  [true, '/', null],
  [true, '/file.txt', null],
  [true, '/file.txt/', '/file.txt'],
  [true, '/.well-known/acme', null],
  [true, '/v1.2/about', '/v1.2/about/'],
  [true, '/_next/static/x', null],
  [false, '/_tidemark/page/', null],
])('with trailingSlash %s the path %s goes to %s', (trailingSlash, url, location) => {
  expect(rules({ trailingSlash }).slashRedirect(request(url))).toEqual(location === null ? null : { status: 308, location })
  expect(rules({ trailingSlash, skipTrailingSlashRedirect: true }).slashRedirect(request(url))).toBeNull()
})

test('the slash rule knows basePath', () => {
  expect(rules({ basePath: '/docs' }).slashRedirect(request('/docs/'))?.location).toBe('/docs')
  expect(rules({ basePath: '/docs', trailingSlash: true }).slashRedirect(request('/docs'))?.location).toBe('/docs/')
  expect(rules({ basePath: '/v1.0', trailingSlash: true }).slashRedirect(request('/v1.0/a'))?.location).toBe('/v1.0/a/')
})

test('a redirect is personal where a header or a cookie decides it', () => {
  const redirects = [
    { source: '/a', has: [{ type: 'cookie', key: 'c' }], destination: '/x', permanent: true },
    { source: '/b', missing: [{ type: 'header', key: 'h' }], destination: '/x', permanent: true },
    { source: '/c', has: [{ type: 'host', value: '.*' }], destination: '/x', permanent: true },
    { source: '/d', destination: '/x', permanent: true },
  ] as const
  const { redirect } = rules({ redirects: redirects as unknown as Redirect[] })
  const withCookie = { ...request('/a'), headers: new Headers({ cookie: 'c=1' }) }
  expect([withCookie, ...['/b', '/c', '/d'].map((path) => request(path))].map((at) => redirect(at)?.personal)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
