import { expect, test } from 'vitest'
import { formatTable, judge } from './table.mjs'

const row = {
  id: 'static',
  title: 'static page, requests/s',
  values: { node: 20_000, next: 1_500, tidemark: 19_000 },
  bars: [
    { against: 'node', atLeast: 0.9 },
    { against: 'next', atLeast: 20 },
    { against: 'vinext', atLeast: 1 },
  ],
}

test('a bar is held or missed by the ratio to another column; who did not take part is left out', () => {
  expect(judge(row).map(({ against, held }) => [against, held])).toEqual([
    ['node', true],
    ['next', false],
  ])
})

test('a bar can be a number', () => {
  expect(judge({ ...row, bars: [{ against: 'limit', base: 38_000, atMost: 0.5 }] })[0]).toMatchObject({
    ratio: 0.5,
    held: true,
    wanted: '≤ 0.5',
  })
})

test('the table shows values, ratios and what was wanted', () => {
  expect(formatTable([row]).split('\n')[1]).toBe(
    'static page, requests/s  20,000  1,500    19,000  0.95 × node (≥ 0.9 held); 12.7 × next (≥ 20 MISSED)',
  )
})
