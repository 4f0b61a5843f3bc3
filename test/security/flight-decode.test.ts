import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { checkVersions, findInstalled } from '../../scripts/lib/architecture/versions.mjs'
import { target } from '../harness/target.ts'
import { actionId, formFields } from './support/action-ids.ts'
import { takeLog } from './support/log.ts'
import { sendMany } from './support/many.ts'
import type { Row } from './support/many.ts'
import { multipart } from './support/multipart.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()

/** The parts of a Flight reply: part 0 is the root. */
type Payload = Readonly<Record<string, string>>

const CHAINS = [
  '__proto__',
  '__proto__:then',
  '__proto__:canary',
  '__proto__:__proto__',
  'constructor',
  'constructor:constructor',
  'constructor:prototype',
  'then',
  'then:constructor',
  'toString',
  'toString:constructor',
  'canary',
  'hasOwnProperty',
  'valueOf:call',
  '__defineGetter__',
  '__lookupGetter__:bind',
  'length:constructor',
  'status',
  'value',
  'reason',
  '_response',
  '_response:_formData',
  '_prefix',
]

/** A model that looks like a chunk of the decoder itself. */
const FAKE_CHUNK = {
  then: '$1:__proto__:then',
  status: 'resolved_model',
  reason: -1,
  value: '{"then":"$B1337"}',
  _response: { _prefix: 'globalThis.polluted=1;', _chunks: '$Q2', _formData: { get: '$1:constructor:constructor' } },
}

function payloads(known: string): Array<readonly [string, Payload]> {
  const json = JSON.stringify
  const chains = CHAINS.map((chain) => [`reference $1:${chain}`, { 0: json([`$1:${chain}`]), 1: '{}' }] as const)
  const own = CHAINS.slice(0, 12).map((chain) => [`reference to itself $0:${chain}`, { 0: json([`$0:${chain}`]) }] as const)
  const wrapped = CHAINS.slice(0, 8).map(
    (chain) => [`promise $@1:${chain}`, { 0: json([`$@1`]), 1: json(`$2:${chain}`), 2: '[]' }] as const,
  )
  const reference = (id: string, bound: unknown = null): Payload => ({ 0: json(['$h1']), 1: json({ id, bound }) })
  return [
    ...chains,
    ...own,
    ...wrapped,
    ['fake chunk', { 0: json(FAKE_CHUNK), 1: '"$@0"', 2: '[]' }],
    ['fake chunk in an array', { 0: '["$1"]', 1: json(FAKE_CHUNK), 2: '[]' }],
    ['fake chunk behind a promise', { 0: '["$@1"]', 1: json(FAKE_CHUNK), 2: '[]' }],
    ['own thenable', { 0: json([{ then: '$1' }]), 1: json({ id: `${known}#take`, bound: null }) }],
    ['thenable that is a server function', { 0: json([{ then: '$h1' }]), 1: json({ id: `${known}#take`, bound: null }) }],
    ['key __proto__', { 0: '[{"__proto__":{"polluted":1}}]' }],
    ['key __proto__ by reference', { 0: '[{"__proto__":"$1"}]', 1: '{"polluted":1}' }],
    ['key constructor', { 0: '[{"constructor":{"prototype":{"polluted":1}}}]' }],
    ['map with __proto__', { 0: '["$Q1"]', 1: '[["__proto__",{"polluted":1}]]' }],
    ['map that is none', { 0: '["$Q1"]', 1: '{"length":1}' }],
    ['set of a fake iterator', { 0: '["$W1"]', 1: json({ next: '$1:then' }) }],
    ['iterator of an object', { 0: '["$i1"]', 1: '{}' }],
    ['form data by prefix', { 0: '["$K1"]', '1_a': 'x' }],
    ['blob that is a string', { 0: '["$B1"]', 1: 'text' }],
    ['typed array of a string', { 0: '["$o1"]', 1: 'text' }],
    ['stream', { 0: '["$R1"]', 1: '"x"' }],
    ['async iterable', { 0: '["$X1"]', 1: '"x"' }],
    ['stream closed twice', { 0: '["$r1"]', 1: 'C' }],
    ['huge integer', { 0: json([`$n${'9'.repeat(400)}`]) }],
    ['integer that is none', { 0: '["$n0x"]' }],
    ['date that is none', { 0: '["$Dnever"]' }],
    ['temporary reference', { 0: '["$T"]' }],
    ['symbol', { 0: '["$Sreact.element"]' }],
    ['element', { 0: '[{"$$typeof":"$Sreact.element","type":"script","props":{}}]' }],
    ['function of a module of Node', reference('node:child_process#execSync', ['touch'])],
    ['function of data:', reference('data:text/javascript,globalThis.polluted=1#default')],
    ['function of a file', reference('/etc/passwd#default')],
    ['function __proto__', reference('__proto__#constructor')],
    ['function constructor', reference('constructor#constructor')],
    ['function toString', reference('toString#length')],
    ['function constructor of a known module', reference(`${known}#constructor`)],
    ['function __proto__ of a known module', reference(`${known}#__proto__`)],
    ['whole known module', reference(`${known}#*`)],
    ['preserve prefix', reference('$$preserve:x#y')],
    ['decode-client prefix', reference('$$decode-client:x#y')],
    ['cache tag', reference(`${known}$$cache=x#take`)],
    ['function with bound arguments that are none', reference(`${known}#take`, { length: 2 })],
    [
      'function with 2,000 bound arguments',
      { 0: '["$h1"]', 1: json({ id: `${known}#take`, bound: '$@2' }), 2: json(Array.from({ length: 2_000 }, () => 1)) },
    ],
    ['id that is an object', { 0: '["$h1"]', 1: json({ id: { toString: '$1:then' }, bound: null }) }],
    ['no root', { 1: '[]' }],
    ['root that is no array', { 0: '"text"' }],
    ['root null', { 0: 'null' }],
    ['root with a length', { 0: '{"length":3}' }],
    ['not JSON', { 0: '[' }],
    ['nothing', { 0: '' }],
    ['cycle', { 0: '["$1"]', 1: '"$2"', 2: '"$1"' }],
    ['part that refers to the root', { 0: '["$1"]', 1: '["$0"]' }],
    ['missing part', { 0: '["$9"]' }],
    ['negative part', { 0: '["$-1"]' }],
    ['part NaN', { 0: '["$zz"]' }],
  ]
}

let known = ''
let take = ''
let buy: ReadonlyArray<readonly [string, string]> = []

beforeAll(async () => {
  take = actionId(fixture.app, 'take')
  known = take.slice(0, take.indexOf('#'))
  buy = await formFields(fixture.server, '/bound', 'buy')
})

function post(target: string, fields: ReadonlyArray<readonly [string, string]>, id?: string): Row {
  const { type, body } = multipart(fields)
  return { method: 'POST', target, body, headers: { 'content-type': type, ...(id ? { 'next-action': id } : {}) } }
}

/** Every way by which a payload comes to the decoder. */
const entries: ReadonlyArray<readonly [string, (payload: Payload) => Row]> = [
  ['arguments as text', (payload) => ({ method: 'POST', target: '/', body: payload[0] ?? '', headers: { 'next-action': take } })],
  ['arguments as parts', (payload) => post('/', Object.entries(payload), take)],
  ['arguments on a page without functions', (payload) => post('/cached', Object.entries(payload), take)],
  ['arguments for an unknown function', (payload) => post('/', Object.entries(payload), 'abcdef123456#nothing')],
  ['form without script', (payload) => post('/', [...refs(payload, '$ACTION_1:'), ['$ACTION_REF_1', '']])],
  ['state of a form', (payload) => post('/', [...refs(payload, '$ACTION_2:'), ['$ACTION_REF_2', ''], ['$ACTION_KEY', 'k']])],
  ['fields of a form', (payload) => post('/', [...Object.entries(payload), [`$ACTION_ID_${take}`, '']])],
  [
    'bound arguments as models',
    (payload) =>
      post(
        '/bound',
        buy.map(([name, value]) => [name, modelled(name, value, payload)] as const),
      ),
  ],
  [
    'bound arguments',
    (payload) =>
      post(
        '/bound',
        buy.map(([name, value]) => [name, forged(name, value, payload)] as const),
      ),
  ],
]

function refs(payload: Payload, prefix: string): Array<[string, string]> {
  return Object.entries(payload).map(([name, value]) => [prefix + name, value])
}

function modelled(name: string, value: string, payload: Payload): string {
  return /:[12]$/.test(name) ? (payload[0] ?? '') : value
}

/** The encrypted arguments of a closure, replaced. */
function forged(name: string, value: string, payload: Payload): string {
  return name.endsWith(':2') ? JSON.stringify(payload[0] ?? 'nothing') : value
}

for (const [entry, rowOf] of entries) {
  test(`no payload does more than be refused: ${entry}`, async () => {
    const corpus = payloads(known)
    expect(corpus.length).toBeGreaterThanOrEqual(60)
    await takeLog(fixture.server)
    const wrong: string[] = []
    const answers = await sendMany(
      fixture.server.origin,
      corpus.map(([, payload]) => rowOf(payload)),
    )
    for (const [index, { status, text }] of answers.entries()) {
      const name = corpus[index]?.[0]
      if (![200, 400, 404, 405].includes(status)) wrong.push(`${name}: ${status} ${text.slice(0, 100)}`)
      if (/node_modules|at \w+ \(|\.tidemark/.test(text) && status !== 200) wrong.push(`${name}: says too much: ${text.slice(0, 200)}`)
    }
    const { ran, polluted, touched } = await takeLog(fixture.server)
    expect(wrong).toEqual([])
    expect(touched).toEqual([])
    expect(polluted).toBe(null)
    expect(ran.filter((line) => /FUNCTION|PROTOTYPE/.test(line))).toEqual([])
  })
}

test('the server is still there, and its functions work', async () => {
  const [answer] = await sendMany(fixture.server.origin, [
    { method: 'POST', target: '/', body: '[1,"two"]', headers: { 'next-action': take } },
  ])
  expect(answer?.status).toBe(200)
  expect((await takeLog(fixture.server)).ran).toEqual(['take number string'])
})

test('no copy of the decoder, installed or vendored, is below the version that is safe', () => {
  const installed = findInstalled(target.modules)
  expect(checkVersions(installed)).toEqual([])
  const copies = installed.filter(({ name }) => name.startsWith('react-server-dom')).map(({ at }) => path.relative(target.modules, at))
  expect(copies.some((at) => at.includes('plugin-rsc'))).toBe(true)
})
