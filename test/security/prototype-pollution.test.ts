import { beforeAll, beforeEach, expect, test } from 'vitest'
import { textOf } from '../harness/html.ts'
import { actionId, formFields } from './support/action-ids.ts'
import { takeLog } from './support/log.ts'
import { sendMany, sendOne } from './support/many.ts'
import type { Row } from './support/many.ts'
import { multipart } from './support/multipart.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()
const KEYS = [
  '__proto__',
  '__proto__[polluted]',
  '__proto__.polluted',
  'constructor',
  'constructor[prototype][polluted]',
  'constructor.prototype.polluted',
  'prototype',
  'prototype[polluted]',
  '__proto__[__proto__][polluted]',
  'a[__proto__][polluted]',
  'polluted',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
  '__defineGetter__',
  '__lookupSetter__',
  'toJSON',
  'length',
]

let take = ''
beforeAll(() => {
  take = actionId(fixture.app, 'take')
})
beforeEach(() => takeLog(fixture.server))

test('as query: every key is a key of its own, and none is inherited', async () => {
  for (const key of KEYS) {
    const html = await fixture.server.html(`/p/one?${encodeURIComponent(key)}=1&${encodeURIComponent(key)}=2&other=3`)
    expect(JSON.parse(textOf(html, 'query') ?? ''), key).toEqual(expect.arrayContaining(['other']))
    if (key !== 'polluted') expect(textOf(html, 'inherited'), key).toBe('null')
  }
  expect((await takeLog(fixture.server)).polluted).toBe(null)
})

test('as cookie, header and JSON of a handler', async () => {
  for (const key of KEYS) {
    const body = `{"${key}":{"polluted":1},"a":{"${key}":{"polluted":1}}}`
    const answer = await sendOne(fixture.server.origin, {
      method: 'POST',
      target: `/api/echo?${encodeURIComponent(key)}=1`,
      body,
      headers: { 'content-type': 'application/json', cookie: `${key}=1; x=2`, 'x-proto': '__proto__' },
    })
    expect(answer.status, key).toBe(200)
    expect(JSON.parse(answer.text), key).toMatchObject({ polluted: null, query: [key], cookies: [key, 'x'] })
  }
  expect((await takeLog(fixture.server)).polluted).toBe(null)
})

test('as segment of a path', async () => {
  const rows = KEYS.flatMap((key): Row[] =>
    [
      `/p/${encodeURIComponent(key)}`,
      `/any/${encodeURIComponent(key)}/x`,
      `/_tidemark/page/p/${encodeURIComponent(key)}`,
      `/_next/static/${encodeURIComponent(key)}`,
      `/${encodeURIComponent(key)}`,
    ].map((target) => ({ target })),
  )
  const answers = await sendMany(fixture.server.origin, rows)
  expect(
    answers.flatMap(({ status }, index) =>
      status === 200 || status === 404 || status === 400 ? [] : [`${rows[index]?.target}: ${status}`],
    ),
  ).toEqual([])
  expect((await takeLog(fixture.server)).polluted).toBe(null)
})

test('as field of a form and key of an argument', async () => {
  const fields = await formFields(fixture.server, '/', 'add')
  const rows = KEYS.flatMap((key): Row[] => {
    const form = multipart([...fields, [key, '1'], ['note', key]])
    const reply = multipart([
      ['0', `[{"${key}":{"polluted":1}},"$K1"]`],
      [`1_${key}`, '1'],
    ])
    return [
      { method: 'POST', target: '/', body: form.body, headers: { 'content-type': form.type } },
      { method: 'POST', target: '/', body: `[{"${key}":{"polluted":1}}]`, headers: { 'next-action': take } },
      { method: 'POST', target: '/', body: reply.body, headers: { 'next-action': take, 'content-type': reply.type } },
    ]
  })
  const answers = await sendMany(fixture.server.origin, rows)
  expect(
    answers.flatMap(({ status }, index) => (status === 200 || status === 400 ? [] : [`${KEYS[Math.floor(index / 3)]}: ${status}`])),
  ).toEqual([])
  const { ran, polluted } = await takeLog(fixture.server)
  expect(polluted).toBe(null)
  expect(ran.filter((line) => /PROTOTYPE|FUNCTION/.test(line))).toEqual([])
})

test('as name of a header', async () => {
  const answers = await sendMany(
    fixture.server.origin,
    ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'].flatMap((name) =>
      ['/', '/p/one', '/cached', '/preview', '/_tidemark/page/'].map((target): Row => ({
        target,
        headers: { [name]: 'x', 'x-other': '1' },
      })),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect((await takeLog(fixture.server)).polluted).toBe(null)
})
