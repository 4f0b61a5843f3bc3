import { expect, test } from 'vitest'
import { withoutSlots } from './flight-subset.ts'

const tree = {
  id: '/',
  segment: '',
  slots: { children: { id: '//a', segment: 'a', slots: { children: { id: '//a/$page', segment: '__PAGE__', slots: {} } } } },
}
const held = new Set(['/', '//a', '//a/$page'])

function flight(slots: Record<string, unknown>, rows: Record<string, string> = {}, holes?: string[]): Uint8Array {
  const root = JSON.stringify({ tree, slots, head: null, ...(holes ? { holes } : {}) })
  const others = Object.entries(rows).map(([id, body]) => `${id}:${body}\n`)
  return Buffer.from(`${others.join('')}:HL["/a.css","style"]\n0:${root}\n`)
}

function read(bytes: Uint8Array): { ids: string[]; slots: string[]; holes: unknown; left: unknown } {
  const lines = Buffer.from(bytes).toString().split('\n').filter(Boolean)
  const root = JSON.parse(lines.find((line) => line.startsWith('0:'))?.slice(2) ?? '{}') as {
    slots: object
    holes?: unknown
    left?: unknown
  }
  return { ids: lines.map((line) => line.slice(0, line.indexOf(':'))), slots: Object.keys(root.slots), holes: root.holes, left: root.left }
}

test('held layouts go, with what only they use; a held page stays', () => {
  const whole = flight(
    { '/': '$L1', '//a': ['$', 'p', null, { children: '$L2' }], '//a/$page': ['$', '$L3', null, { children: '$4' }] },
    { 1: '["$","html",null,{"children":"$L5"}]', 2: '"a"', 3: 'I["x",[],"X"]', 4: '["$L6"]', 5: '"only above"', 6: '"below"' },
    ['//a', '//a/$page'],
  )
  expect(read(withoutSlots(whole, held))).toEqual({
    ids: ['3', '4', '6', '', '0'],
    slots: ['//a/$page'],
    holes: ['//a/$page'],
    left: ['/', '//a'],
  })
  expect(read(withoutSlots(whole, new Set(['/'])))).toEqual({
    ids: ['2', '3', '4', '6', '', '0'],
    slots: ['//a', '//a/$page'],
    holes: ['//a', '//a/$page'],
    left: ['/'],
  })
})

test('a row that both use stays, also where it is named by a part of it', () => {
  const whole = flight({ '/': '$1', '//a': '$2:props:children:0', '//a/$page': '$2:props' }, { 1: '"$2"', 2: '["$","p",null,{}]' })
  expect(read(withoutSlots(whole, held)).ids).toEqual(['2', '', '0'])
})

test.each(['$0:slots://a', '$0:slots://a:0:props', '$0:slots', '$0'])('what points into a layout, %s, keeps everything', (reference) => {
  const whole = flight({ '/': '$1', '//a': [['x']], '//a/$page': '$3' }, { 1: '"a"', 3: JSON.stringify([reference]) })
  expect(withoutSlots(whole, held)).toBe(whole)
})

test('a reference from one removed layout into another does not', () => {
  const whole = flight({ '/': '$1', '//a': [['x']], '//a/$page': '$3' }, { 1: '["$0:slots://a:0"]', 3: '"page"' })
  expect(read(withoutSlots(whole, held)).ids).toEqual(['3', '', '0'])
})

test('texts and bytes with a length pass as they are', () => {
  const whole = Buffer.concat([
    Buffer.from('7:T5,a\n0:b8:o3,'),
    Buffer.from([255, 10, 48]),
    flight({ '/': 'x', '//a': '$9', '//a/$page': ['$7', '$8'] }, { 9: '"a"' }),
  ])
  const part = Buffer.from(withoutSlots(whole, held))
  expect(part.subarray(0, 18)).toEqual(whole.subarray(0, 18))
  expect(part.includes('9:"a"')).toBe(false)
})

test('nothing held, nothing known or no payload: the same bytes', () => {
  const whole = flight({ '/': 'a' })
  for (const ids of [[], ['//b', '__proto__', 'constructor']]) expect(withoutSlots(whole, new Set(ids))).toBe(whole)
  const other = Buffer.from('0:"text"\n')
  expect(withoutSlots(other, held)).toBe(other)
})

test('what is asked for again is made once, and of one page only the last is kept', () => {
  const whole = flight({ '/': '$1', '//a': 'a', '//a/$page': 'page' }, { 1: '"a"' })
  const first = withoutSlots(whole, held)
  expect(withoutSlots(whole, new Set(held))).toBe(first)
  expect(withoutSlots(whole, new Set(['//b']))).toBe(whole)
  expect(withoutSlots(whole, held)).toBe(first)
  withoutSlots(whole, new Set(['/']))
  expect(withoutSlots(whole, held)).not.toBe(first)
  expect(withoutSlots(whole, held)).toEqual(first)
})
