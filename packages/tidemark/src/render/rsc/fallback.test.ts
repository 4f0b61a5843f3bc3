import { expect, test } from 'vitest'
import type { FolderNode, SlotTree } from '../../routes/types.ts'
import { failurePoints } from './fallback.ts'

function folder(name: string, hasError: boolean): FolderNode {
  return {
    name,
    path: name,
    segment: { kind: 'static', value: name },
    files: hasError ? { error: `${name}/error.tsx` } : {},
    metadata: [],
    children: [],
    slots: [],
  }
}

function tree(name: string, hasError: boolean, slots: Record<string, SlotTree> = {}): SlotTree {
  return { folder: folder(name, hasError), slots, leaf: Object.keys(slots).length === 0 ? 'page' : null }
}

function names(root: SlotTree): string[] {
  return failurePoints(root).map((point) => `${point.folder.name}/${point.slot}`)
}

test('inner boundaries come before those around them', () => {
  expect(names(tree('root', true, { children: tree('shop', false, { children: tree('item', true) }) }))).toEqual([
    'item/children',
    'root/children',
  ])
})

test('a folder guards each of its slots, and what is inside a slot comes first', () => {
  const dash = tree('dash', true, { side: tree('@side', true), children: tree('main', false) })
  expect(names(dash)).toEqual(['dash/children', '@side/children', 'dash/side'])
})

test('without error files there are none', () => {
  expect(names(tree('root', false, { children: tree('shop', false) }))).toEqual([])
})
