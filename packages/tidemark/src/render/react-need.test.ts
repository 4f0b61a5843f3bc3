import { expect, test } from 'vitest'
import { watchForReact } from './react-need.ts'

const loader = { inert: ['s1#Slot', 'l1#default'], guard: 'b1#ErrorBoundary' }
const slot = '1:I["s1",[],"Slot",1]\n'
const guard = '2:I["b1",[],"ErrorBoundary",1]\n'
const failed = '3:I["a1",[],"default",1]\n'

function isMet(...parts: string[]): boolean {
  const need = watchForReact(loader)
  for (const part of parts) need.feed(Buffer.from(part))
  return need.met
}

function island(flight: string): string {
  return `0:{"slots":{"/":${JSON.stringify({ flight })}}}\n`
}

test('the framework’s own components need no React', () => {
  expect(isMet(slot, '0:["$","$L1",null,{"name":"children"}]\n')).toBe(false)
})

test('a component of the application needs it, wherever it is used', () => {
  expect(isMet(failed, '0:["$","$L3",null,{}]\n')).toBe(true)
  expect(isMet(slot, failed, '0:["$","$L1",null,{"as":"$3"}]\n')).toBe(true)
})

test('an error.tsx that waits for an error does not, one that is shown does', () => {
  const waits = '0:{"globalError":"$3","slots":{"/":["$","$L2",null,{"fallback":"$3","children":"$L4"}]}}\n'
  expect(isMet(guard, failed, waits)).toBe(false)
  expect(isMet(guard, failed, waits, '4:["$","$L3",null,{}]\n')).toBe(true)
  expect(isMet('2:I["b1",[],"ServerFailure",1]\n', '0:["$","$L2",null,{"digest":"1"}]\n')).toBe(true)
})

test('an error needs it, and a boundary that React’s HTML leaves to the browser', () => {
  expect(isMet('0:["$","p",null,{"children":"$L1"}]\n', '1:E{"digest":"12"}\n')).toBe(true)
  const need = watchForReact(loader)
  need.feedHtml(Buffer.from('<main><!--$!--><template></template><!--/$--></main>'))
  expect(need.met).toBe(true)
})

test('rows are read whole, however they are cut, and long texts are not read at all', () => {
  const text = `5:T${(30).toString(16)},6:I["a1",[],"default",1]\n a b c`
  expect(isMet(slot.slice(0, 9), slot.slice(9), text.slice(0, 12), text.slice(12), '0:"$5"\n')).toBe(false)
  expect(isMet(failed.slice(0, 4), failed.slice(4), '0:["$","$L', '3",null,{}]\n')).toBe(true)
})

test('what an island holds counts like the rest', () => {
  expect(isMet(island(`${slot}0:["$","$L1",null,{}]\n`))).toBe(false)
  expect(isMet(island(`${failed}0:["$","$L3",null,{}]\n`))).toBe(true)
  expect(isMet(island(`${guard}${failed}0:["$","$L2",null,{"fallback":"$3","children":null}]\n`))).toBe(false)
  const long = `${failed}0:["$","$L3",null,{}]\n`
  expect(isMet(`7:T${Buffer.byteLength(long).toString(16)},${long}0:{"slots":{"/":{"flight":"$7"}}}\n`)).toBe(true)
})

test('a link without an anchor of its own needs it', () => {
  const link = '1:I["l1",[],"default",1]\n'
  expect(isMet(link, '0:["$","$L1",null,{"href":"/a","children":"a"}]\n')).toBe(false)
  expect(isMet(link, '0:["$","$L1",null,{"href":{"pathname":"/a"},"as":"/b","children":"a"}]\n')).toBe(false)
  expect(isMet(link, '0:["$","$L1",null,{"href":"/a","legacyBehavior":true,"children":"a"}]\n')).toBe(true)
})
