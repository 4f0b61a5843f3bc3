import { expect, test } from 'vitest'
import { framesOf, placeOf, readFrame, sourceNames } from './stack-frames.ts'

const stack = `Error: x
    at waitForRequest (/work/node_modules/next/dist/request/dynamic.js:1:1)
    at node:internal/process/task_queues:140:7
    at async Page (/work/app/page.tsx:3:9)
    at Object.<anonymous> (file:///work/lib/a%20b.ts:7:2)`

test('the place is the innermost of the application, relative to its folder', () => {
  expect(placeOf(stack, '/work')).toBe('app/page.tsx:3:9')
})

test('frames of Node and of packages are left out', () => {
  expect(framesOf(stack).split('\n')).toHaveLength(2)
})

test('a file URL is a path too', () => {
  expect(placeOf('Error\n    at f (file:///work/lib/a%20b.ts:7:2)', '/work')).toBe('lib/a b.ts:7:2')
})

test('without a frame of the application there is no place', () => {
  expect(placeOf('Error: x\n    at node:internal/timers:1:1', '/work')).toBeNull()
})

test('functions the compiler has moved keep their names', () => {
  const moved = `Error: x
    at $$hoist_0_get$$impl (/work/app/(shop)/page.tsx:3:9)
    at async $$hoist_12_$list (/work/app/page.tsx:4:1)
    at $$hoist_1_anonymous_server_function$$impl (/work/app/(shop)/page.tsx:5:9)
    at async anonymous_server_function (/work/app/page.tsx:6:1)
    at Object.then (/work/app/page.tsx:7:1)`
  expect(sourceNames(moved)).toBe(`Error: x
    at get (/work/app/(shop)/page.tsx:3:9)
    at async $list (/work/app/page.tsx:4:1)
    at /work/app/(shop)/page.tsx:5:9
    at async /work/app/page.tsx:6:1
    at Object.then (/work/app/page.tsx:7:1)`)
  expect(framesOf(moved)).toContain('at get (/work')
})

test.each([
  ['    at Page (/work/app/(shop)/[id]/page.tsx:3:9)', '/work/app/(shop)/[id]/page.tsx'],
  ['    at async /work/my app/(shop)/page.tsx:3:9', '/work/my app/(shop)/page.tsx'],
  ['    at new Shop (file:///work/app/(shop)/page.tsx:3:9)', '/work/app/(shop)/page.tsx'],
  ['at Object.load [as get] (C:\\work\\app\\(shop)\\page.tsx:3:9)', 'C:\\work\\app\\(shop)\\page.tsx'],
])('%s', (line, file) => {
  expect(readFrame(line)).toEqual({ file, line: 3, column: 9 })
})

test.each([
  'at node:internal/timers:1:1',
  'at eval (eval at run (/work/a.js:1:1), <anonymous>:1:1)',
  'Error: /work/a.js:1:1',
  'at Array.map (<anonymous>)',
])('%s names no file', (line) => {
  expect(readFrame(line)).toBeNull()
})

test('a place in a route group is a place, too', () => {
  expect(placeOf('Error: x\n    at async Page (/work/app/(shop)/page.tsx:3:9)', '/work')).toBe('app/(shop)/page.tsx:3:9')
})
