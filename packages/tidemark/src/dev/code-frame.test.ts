import { expect, test } from 'vitest'
import { codeFrame } from './code-frame.ts'

const source = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join('\n')

test('a frame shows two lines before and after, and points at the column', () => {
  expect(codeFrame(source, 9, 6)).toBe(
    ['   7 | line 7', '   8 | line 8', '>  9 | line 9', '     |      ^', '  10 | line 10', '  11 | line 11'].join('\n'),
  )
})

test('a frame ends where the file ends', () => {
  expect(codeFrame('one\ntwo', 1)).toBe('> 1 | one\n  2 | two')
})

test('a tab counts as the two spaces it is shown as', () => {
  expect(codeFrame('\tthrow x', 1, 8)).toBe('> 1 |   throw x\n    |         ^')
})

test('a place outside of the file has no frame', () => {
  expect(codeFrame('one', 7, 1)).toBe('')
})
