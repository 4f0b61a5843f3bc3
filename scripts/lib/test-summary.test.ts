import { expect, test } from 'vitest'
import { closingLine, countTests } from './test-summary.mjs'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) })

test('tests are counted by how they ended', () => {
  const counts = countTests({
    success: false,
    testResults: [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'passed', 'todo')],
  })
  expect(closingLine(counts)).toBe('2 passed, 1 failed, 2 skipped')
})

test('a file whose hook failed is a failure, though its tests are reported as skipped', () => {
  expect(countTests({ success: false, testResults: [file('failed', 'skipped', 'skipped')] })).toEqual({ passed: 0, failed: 1, skipped: 2 })
  expect(countTests({ success: false, testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
