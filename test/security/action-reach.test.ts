import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { actionId, clientFiles, formFields } from './support/action-ids.ts'
import { takeLog } from './support/log.ts'
import { sendMany, sendOne } from './support/many.ts'
import type { Row } from './support/many.ts'
import { multipart } from './support/multipart.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()
beforeEach(() => takeLog(fixture.server))

const CANARIES = [
  'canary-source-93ab',
  'canary-page-1f6e',
  'canary-env-71c0',
  'canary-bound-6b2c',
  'canary-draft-e04d',
  'canary-message-20d7',
  'canary-outside-5e1f',
  'GUARDED-CONTENT',
  'not allowed',
]

function secrets(): string[] {
  const manifest = JSON.stringify(JSON.parse(fixture.app.read('.tidemark/build.json')))
  const found = /"secrets":(\{[^}]*\})/.exec(manifest)?.[1]
  if (!found) throw new Error('the manifest names no secrets any more: mend this test')
  return Object.values(JSON.parse(found) as Record<string, string>)
}

test('nothing of the server stands in what browsers are given', () => {
  const wanted = [...CANARIES, ...secrets(), fixture.app.dir, "'use server'", '"use server"', 'log.ran']
  expect(wanted.length).toBeGreaterThan(11)
  const files = clientFiles(fixture.app)
  expect(files.some((file) => file.endsWith('.js'))).toBe(true)
  expect(files.some((file) => file.endsWith('.map'))).toBe(true)
  const leaks = files.flatMap((file) => {
    const text = readFileSync(file, 'latin1')
    return wanted.filter((canary) => text.includes(canary)).map((canary) => `${path.basename(file)} holds ${canary}`)
  })
  expect(leaks).toEqual([])
})

test('nor in what the server serves of the rest of the build', async () => {
  const targets = [
    '/.tidemark/build.json',
    '/_next/server/manifest.json',
    '/_next/static/../server/manifest.json',
    '/server/manifest.json',
    '/.env',
    '/next.config.ts',
    '/proxy.ts',
    '/app/actions.ts',
    '/_next/static/index.js.map',
    '/package.json',
  ]
  const answers = await sendMany(
    fixture.server.origin,
    targets.map((target) => ({ target })),
  )
  expect(answers.map(({ status }) => status)).toEqual(targets.map(() => 404))
  const text = answers.map((answer) => answer.text).join('')
  expect([...CANARIES, ...secrets()].filter((canary) => text.includes(canary))).toEqual([])
})

test('a server function made into a string says nothing of its source', async () => {
  const body = multipart([
    ['0', '["$h1"]'],
    ['1', JSON.stringify({ id: actionId(fixture.app, 'take'), bound: null })],
  ])
  const answer = await sendOne(fixture.server.origin, {
    method: 'POST',
    target: '/',
    body: body.body,
    headers: { 'content-type': body.type, 'next-action': actionId(fixture.app, 'stringify') },
  })
  expect((await takeLog(fixture.server)).ran).toEqual(['stringify'])
  expect(CANARIES.filter((canary) => answer.text.includes(canary))).toEqual([])
  expect(answer.text).not.toContain('log.ran')
})

async function eraseId(): Promise<string> {
  const html = await fixture.server.html('/admin', { headers: { cookie: 'role=admin' } })
  const erase = /[\w-]{6,128}#erase/.exec(html)?.[0]
  if (!erase) throw new Error('the page names its function no more: mend this test')
  return erase
}

test('CVE-2026-64643: a function of a guarded page cannot be had at another page, whoever asks', async () => {
  const id = await eraseId()
  const targets = ['/', '/?x=1', '/cached', '/bound', '/p/one', '/preview', '/no/such', '/p/%61dmin']
  const roles = ['', 'role=visitor', 'role=admin']
  const form = multipart([[`$ACTION_ID_${id}`, '']])
  const bound = multipart([
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', JSON.stringify({ id, bound: null })],
  ])
  const rows = targets.flatMap((target) =>
    roles.flatMap((cookie): Row[] => [
      { method: 'POST', target, body: '[]', headers: { cookie, 'next-action': id } },
      { method: 'POST', target, body: form.body, headers: { cookie, 'content-type': form.type } },
      { method: 'POST', target, body: bound.body, headers: { cookie, 'content-type': bound.type } },
    ]),
  )
  const answers = await sendMany(fixture.server.origin, rows)
  const wrong = answers.flatMap(({ status, headers }, index) =>
    status === 404 && headers['x-nextjs-action-not-found'] === '1' ? [] : [`${JSON.stringify(rows[index])}: ${status}`],
  )
  expect(wrong).toEqual([])
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('at its own page what guards that page stands before it, and its error reaches the client as a digest', async () => {
  const id = await eraseId()
  const call = (cookie: string): Row => ({ method: 'POST', target: '/admin', body: '[true]', headers: { cookie, 'next-action': id } })
  const [visitor, admin] = await sendMany(fixture.server.origin, [call(''), call('role=admin')], 1)
  expect(visitor?.status).toBe(401)
  expect(admin?.status).toBe(500)
  expect(admin?.text).not.toContain('canary-message-20d7')
  expect(admin?.text).not.toMatch(/at .*\.js:\d+/)
  expect((await takeLog(fixture.server)).ran).toEqual(['erase'])
})

test('ids that name nothing are answered with 404 and its sign, ids that are none with 400', async () => {
  const take = actionId(fixture.app, 'take')
  const module = take.slice(0, take.indexOf('#'))
  const unknown = [
    `${module}#nothing`,
    'abcdef123456#take',
    `${module}#toString`,
    `${module}#constructor`,
    `${module}#__proto__`,
    `${module}#default`,
    '__proto__#take',
    'constructor#take',
    'toString#length',
    'hasOwnProperty#x',
    '__defineGetter__#x',
    'valueOf#x'.padStart(12, 'x'),
  ]
  const malformed = [
    '',
    '#',
    'x',
    take.replace('#', ''),
    `${take}#x`,
    `${module}##take`,
    `${module}/#take`,
    `../${take}`,
    `data:text/javascript,1#x`,
    `${module}#${'x'.repeat(500)}`,
    `$$server:${take}`,
    `${module}$$cache=1#take`,
    'f'.repeat(42),
  ]
  const call = (id: string): Row => ({ method: 'POST', target: '/', body: '[]', headers: { 'next-action': id } })
  const answers = await sendMany(fixture.server.origin, [...unknown, ...malformed].map(call))
  const wrong = answers.flatMap(({ status, headers }, index) => {
    const wanted = index < unknown.length ? 404 : 400
    const id = [...unknown, ...malformed][index]
    return status === wanted && headers['x-nextjs-action-not-found'] === '1' ? [] : [`${id}: ${status}`]
  })
  expect(wrong).toEqual([])
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('a form that names what is no server function calls nothing', async () => {
  const fields = await formFields(fixture.server, '/', 'add')
  const known = /\$ACTION_ID_([\w-]+)#/.exec(fields.map(([name]) => name).join(' '))?.[1] ?? 'none'
  const ids = [
    `${known}#nothing`,
    `${known}#*`,
    `${known}#constructor`,
    `${known}#default`,
    '__proto__#x',
    'constructor#prototype',
    'abcdef123456#add',
    '$$preserve:x#y',
    '$$decode-client:x#y',
    '#',
    'x',
    '',
  ]
  const rows = ids.flatMap((id): Row[] => {
    const [direct, bound] = [
      multipart([[`$ACTION_ID_${id}`, '']]),
      multipart([
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', JSON.stringify({ id, bound: null })],
      ]),
    ]
    return [direct, bound].map(({ type, body }) => ({ method: 'POST', target: '/', body, headers: { 'content-type': type } }))
  })
  const answers = await sendMany(fixture.server.origin, rows)
  const wrong = answers.flatMap(({ status }, index) => (status === 400 || status === 404 ? [] : [`${ids[index >> 1]}: ${status}`]))
  expect(wrong).toEqual([])
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('an id with a prefix of the bundler means nothing in a request, also where it is decoded late', async () => {
  const take = actionId(fixture.app, 'take')
  const known = take.slice(0, take.indexOf('#'))
  const ids = ['$$decode-client:x#y', '$$preserve:x#y', `$$preserve:${take}`, `$$server:${take}`, `${known}$$cache=1#take`, `${known}#*`]
  const rows = ids.flatMap((id): Row[] => {
    const reference = JSON.stringify({ id, bound: null })
    const [now, late] = [
      multipart([
        ['0', '["$h1"]'],
        ['1', reference],
      ]),
      multipart([
        ['0', '["$@1"]'],
        ['1', '["$h2"]'],
        ['2', reference],
      ]),
    ]
    return [now, late].map(({ type, body }) => ({
      method: 'POST',
      target: '/',
      body,
      headers: { 'content-type': type, 'next-action': take },
    }))
  })
  const answers = await sendMany(fixture.server.origin, rows)
  const statuses = answers.map(({ status }) => status)
  // A promise among the arguments is the function's own to await: it rejects, and what called it is told nothing.
  expect(statuses).toEqual(ids.flatMap(() => [404, 200]))
  expect((await takeLog(fixture.server)).ran.filter((line) => /reference|FUNCTION/.test(line))).toEqual([])
})
