import type { Random } from './random.ts'
import type { Collection, Finish, Kind } from './types.ts'

const finishes: Readonly<Record<Finish, string>> = {
  plain: 'In one colour, edge to edge',
  dip: 'Dipped by hand, so the line is never quite level',
  band: 'Carries a single band, measured by eye',
  stripe: 'Striped by hand, one line at a time',
  speckle: 'Speckled, and no two alike',
  check: 'Checked in two tones',
  wave: 'With a wave drawn freehand',
}

const workshops: readonly [string, ...string[]] = [
  'Made in a former lifeboat station by six people and a dog.',
  'Made two islands north, and brought over on the Thursday ferry.',
  'Made in small batches at the net lofts above the harbour.',
  'Made by a family workshop that has done nothing else since 1961.',
  'Made to our drawing by people we can visit on foot.',
]

/** Two paragraphs: what it is for, and how this collection is made. */
export function describe(kind: Kind, collection: Collection, random: Random): string {
  return `${kind.body}\n\n${finishes[collection.finish]}, in ${collection.colours}. ${collection.story} ${random.pick(workshops)}`
}
