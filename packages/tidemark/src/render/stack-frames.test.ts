import { expect, test } from 'vitest'
import { framesOf, placeOf } from './stack-frames.ts'

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
