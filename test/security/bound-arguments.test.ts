import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { formFields } from './support/action-ids.ts'
import { takeLog } from './support/log.ts'
import { sendMany } from './support/many.ts'
import type { Row } from './support/many.ts'
import { multipart } from './support/multipart.ts'
import { ACTION_KEY, serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()
type Fields = ReadonlyArray<readonly [string, string]>

let buy: Fields = []
let sell: Fields = []

beforeAll(async () => {
  buy = await formFields(fixture.server, '/bound', 'buy')
  sell = await formFields(fixture.server, '/bound', 'sell')
})
beforeEach(() => takeLog(fixture.server))

function isBound([name]: readonly [string, string]): boolean {
  return name.endsWith(':2')
}

/** The encrypted text in a form: initialisation vector, text and seal. */
function sealed(fields: Fields): Buffer {
  const [, value = '""'] = fields.find(isBound) ?? []
  return Buffer.from(JSON.parse(value) as string, 'base64')
}

function withBound(fields: Fields, text: string): Row {
  const { type, body } = multipart(fields.map(([name, value]) => [name, isBound([name, value]) ? JSON.stringify(text) : value]))
  return { method: 'POST', target: '/bound', body, headers: { 'content-type': type } }
}

async function statuses(rows: readonly Row[]): Promise<number[]> {
  return (await sendMany(fixture.server.origin, rows)).map(({ status }) => status)
}

test('what a closure holds cannot be read in the page, and comes back as it was', async () => {
  expect(await fixture.server.html('/bound')).not.toContain('canary-bound-6b2c')
  expect(await statuses([withBound(buy, sealed(buy).toString('base64'))])).toEqual([200])
  expect((await takeLog(fixture.server)).ran).toEqual(['buy 41 null'])
})

test('a flip of any bit is refused, and the function does not run', async () => {
  const bytes = sealed(buy)
  const flips = [...bytes.keys()].map((at) => {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
    return withBound(buy, changed.toString('base64'))
  })
  expect(flips.length).toBeGreaterThan(40)
  expect(new Set(await statuses(flips))).toEqual(new Set([400]))
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('the arguments of one function are refused by another one', async () => {
  expect(await statuses([withBound(sell, sealed(buy).toString('base64')), withBound(buy, sealed(sell).toString('base64'))])).toEqual([
    400, 400,
  ])
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('what is encrypted with another key, or for no function, is refused', async () => {
  const plain = open(sealed(buy), Buffer.from(ACTION_KEY, 'base64'), idOf(buy))
  expect(plain).toContain('41')
  const rows = [
    seal(plain, randomBytes(32), idOf(buy)),
    seal(plain, Buffer.from(ACTION_KEY, 'base64'), ''),
    seal(plain, Buffer.from(ACTION_KEY, 'base64'), idOf(sell)),
  ]
  expect(await statuses(rows.map((text) => withBound(buy, text)))).toEqual([400, 400, 400])
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

test('what is no encrypted text is refused', async () => {
  const texts = ['', 'x', '====', 'not base64 at all', 'AAAA', 'A'.repeat(100_000), '\u0000', '[object Object]']
  expect(new Set(await statuses(texts.map((text) => withBound(buy, text))))).toEqual(new Set([400]))
  const models = ['[]', '[null]', '[1]', '[{}]', '["$undefined"]', '["$NaN"]', '[["x"]]', '{}', 'null', '"x"']
  const rows = models.map((model): Row => {
    const { type, body } = multipart(buy.map(([name, value]) => [name, isBound([name, value]) ? model : value]))
    return { method: 'POST', target: '/bound', body, headers: { 'content-type': type } }
  })
  expect(await statuses(rows)).toEqual(models.map(() => 400))
  expect((await takeLog(fixture.server)).ran).toEqual([])
})

function idOf(fields: Fields): string {
  const [, value = '{}'] = fields.find(([name]) => name.endsWith(':0')) ?? []
  return (JSON.parse(value) as { id: string }).id
}

function open(bytes: Buffer, key: Buffer, id: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 16))
  decipher.setAAD(Buffer.from(id))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(16, -16)), decipher.final()]).toString('utf8')
}

function seal(plain: string, key: Buffer, id: string): string {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  if (id !== '') cipher.setAAD(Buffer.from(id))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, text, cipher.getAuthTag()]).toString('base64')
}
