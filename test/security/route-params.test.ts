import { expect, test } from 'vitest'
import { textOf } from '../harness/html.ts'
import { sendMany } from './support/many.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()

/** Names that peers have taken params from, and those of our own sources. */
const INTERNAL = [
  'id',
  'slug',
  'slug[]',
  '[id]',
  '[...slug]',
  'nxtPid',
  'nxtIid',
  'nxtPslug',
  '__nextLocale',
  '__nextDefaultLocale',
  '__nextDataReq',
  '_rsc',
  '__next_rsc__',
  'params',
  'params[id]',
  'params.id',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '1',
  '0',
  'route',
  'page',
  'path',
  'matched',
  'x-matched-path',
]

const HEADER_NAMES = INTERNAL.filter((name) => /^[\w-]+$/.test(name))

function names(): string[] {
  const random = Array.from({ length: 470 }, (_, index) => `q${((index * 2_654_435_761) >>> 0).toString(36)}`)
  return [...INTERNAL, ...INTERNAL.map((name) => name.toUpperCase()), ...random]
}

test('params come from the path alone, whatever the query says', async () => {
  const rows = names().flatMap((name) =>
    ['/p/one', '/_tidemark/page/p/one'].map((path) => ({ name, target: `${path}?${encodeURIComponent(name)}=injected` })),
  )
  expect(rows.length).toBeGreaterThan(1_000)
  const answers = await sendMany(fixture.server.origin, rows)
  const wrong = answers.flatMap(({ status, text }, index) => {
    const { target } = rows[index] as (typeof rows)[number]
    if (status !== 200) return [`${target}: ${status}`]
    if (target.startsWith('/_tidemark')) return text.includes('"params":{"id":"one"}') ? [] : [`${target}: other params`]
    return textOf(text, 'params') === '{"id":"one"}' ? [] : [`${target}: ${textOf(text, 'params')}`]
  })
  expect(wrong).toEqual([])
}, 60_000)

test('nor do they come from headers or cookies', async () => {
  const headers = HEADER_NAMES.flatMap((name) => [
    { [name]: 'injected' },
    { [`x-nxt-${name}`]: 'injected' },
    { cookie: `${name}=injected` },
    { 'x-now-route-matches': `1=injected&${name}=injected` },
  ])
  const answers = await sendMany(
    fixture.server.origin,
    headers.map((sent) => ({ target: '/p/one', headers: sent })),
  )
  expect(answers.flatMap(({ text }, index) => (textOf(text, 'params') === '{"id":"one"}' ? [] : [headers[index]]))).toEqual([])
})

test('a param is what stands in its segment, and no more', async () => {
  const cases: ReadonlyArray<readonly [string, unknown]> = [
    ['a%2Fb', 'a%2Fb'],
    ['a%3Fb', 'a%3Fb'],
    ['a%23b', 'a%23b'],
    ['a%26id=2', 'a%26id=2'],
    ['a&id=2', 'a&id=2'],
    ['a;id=2', 'a;id=2'],
    ['__proto__', '__proto__'],
    ['%5Bid%5D', '%5Bid%5D'],
  ]
  for (const [segment, shown] of cases) {
    const html = await fixture.server.html(`/p/${segment}`)
    const { id } = JSON.parse(textOf(html, 'params') ?? '{}') as { id: string }
    expect(decodeURIComponent(id), segment).toBe(decodeURIComponent(String(shown)))
  }
})

test('the params of a prerendered path are its own', async () => {
  const html = await fixture.server.html('/any/known?slug=other&nxtPslug=other')
  expect(textOf(html, 'slug')).toBe('["known"]')
})
