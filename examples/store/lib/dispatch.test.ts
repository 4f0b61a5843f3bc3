import { expect, test } from 'vitest'
import { dispatchNote } from './dispatch.ts'

test.each([
  ['2026-11-23T09:30:00Z', 'Leaves the harbour today if ordered within 4 h 30 min.'],
  ['2026-11-23T13:45:00Z', 'Leaves the harbour today if ordered within 15 min.'],
  ['2026-11-23T14:00:00Z', 'Leaves the harbour tomorrow.'],
  ['2026-11-27T16:00:00Z', 'Leaves the harbour on Monday.'],
  ['2026-11-28T08:00:00Z', 'Leaves the harbour on Monday.'],
])('at %s: %s', (time, note) => {
  expect(dispatchNote(new Date(time))).toBe(note)
})
