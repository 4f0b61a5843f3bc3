import { expect, test } from 'vitest'
import type { Payload, SlotNode } from './payload.ts'
import { changedNodes, endsInside, mergePayload, pageChain, showsHole, type MergeMode } from './view.ts'

type Shape = { readonly [name: string]: Shape }

/** A tree from nested records: keys are ids; `@name:` puts a child into another slot than `children`. */
function node(id: string, below: Shape = {}): SlotNode {
  const slots: Record<string, SlotNode> = {}
  for (const [key, shape] of Object.entries(below)) {
    const [, name, childId] = /^(?:@(\w+):)?(.*)$/.exec(key) ?? []
    slots[name ?? 'children'] = node(childId ?? key, shape)
  }
  return { id, segment: id, slots }
}

/** Each slot shows its id and the version of the payload it came with. */
function payload(version: string, tree: SlotNode): Payload {
  const slots: Record<string, string> = {}
  function fill(at: SlotNode): void {
    slots[at.id] = `${at.id} ${version}`
    for (const below of Object.values(at.slots)) fill(below)
  }
  fill(tree)
  return { build: 'b', href: '/', route: '/', params: {}, tree, slots, head: version, viewport: null, stale: 0 }
}

const one = payload('1', node('/', { '/shop': { '/shop/a/$page': {} } }))
const two = payload('2', node('/', { '/shop': { '/shop/b/$page': {} } }))

test('a navigation keeps the layouts that stay and takes the page that is new', () => {
  expect(mergePayload(one, two, 'visit').slots).toEqual({ '/': '/ 1', '/shop': '/shop 1', '/shop/b/$page': '/shop/b/$page 2' })
})

test('a refresh takes everything that came', () => {
  expect(mergePayload(one, two, 'refresh').slots).toEqual(two.slots)
})

test('a page of the same id is new content all the same', () => {
  const again = payload('2', one.tree)
  expect(mergePayload(one, again, 'visit').slots['/shop/a/$page']).toBe('/shop/a/$page 2')
})

test('what the server left out is taken from what is held', () => {
  const sparse: Payload = { ...two, slots: { '/shop/b/$page': 'new' } }
  expect(mergePayload(one, sparse, 'refresh').slots).toEqual({ '/': '/ 1', '/shop': '/shop 1', '/shop/b/$page': 'new' })
})

test('a parallel slot that the new page does not match keeps what it shows', () => {
  const open = payload('1', node('/', { '/$page': {}, '@modal:/@modal': { '/@modal/photo/$page': {} } }))
  const other = payload('2', node('/', { '/about/$page': {}, '@modal:/@modal': { '/@modal/$default': {} } }))
  const merged = mergePayload(open, other, 'visit')
  expect(merged.tree.slots['modal']?.slots['children']?.id).toBe('/@modal/photo/$page')
  expect(merged.slots['/@modal/photo/$page']).toBe('/@modal/photo/$page 1')
  expect(merged.tree.slots['children']?.id).toBe('/about/$page')
})

test('going back to a page closes what a later one had opened beside it', () => {
  const open = payload('1', node('/', { '/$page': {}, '@modal:/@modal': { '/@modal/photo/$page': {} } }))
  const before = payload('2', node('/', { '/$page': {}, '@modal:/@modal': { '/@modal/$default': {} } }))
  expect(mergePayload(open, before, 'restore').tree.slots['modal']?.slots['children']?.id).toBe('/@modal/$default')
})

test('an intercepting page leaves the page below it standing', () => {
  const feed = payload('1', node('/', { '/feed': { '/feed/$page': {} }, '@modal:/@modal': { '/@modal/$default': {} } }))
  const intercepted = payload('2', node('/', { '@modal:/@modal': { '/@modal/(0)photo': { '/@modal/(0)photo/$page': {} } } }))
  const merged = mergePayload(feed, intercepted, 'visit')
  expect(merged.tree.slots['children']?.id).toBe('/feed')
  expect(merged.slots['/feed/$page']).toBe('/feed/$page 1')
  expect(merged.slots['/@modal/(0)photo/$page']).toBe('/@modal/(0)photo/$page 2')
})

test('nothing of the page left is kept beside what is shown', () => {
  expect(Object.keys(mergePayload(one, two, 'visit').slots)).not.toContain('/shop/a/$page')
})

test('the topmost new nodes are what a navigation brought in', () => {
  expect(changedNodes(one.tree, two.tree)).toEqual(['/shop/b/$page'])
  expect(changedNodes(one.tree, node('/', { '/blog': { '/blog/$page': {} } }))).toEqual(['/blog'])
})

test('where only the query changed, the page is what is new', () => {
  expect(changedNodes(one.tree, one.tree)).toEqual(['/shop/a/$page'])
})

test('the chain of children ends at the page', () => {
  expect(pageChain(one.tree)).toEqual(['/', '/shop', '/shop/a/$page'])
})

test('what was fetched ahead without a head keeps the one that is shown', () => {
  expect(mergePayload(one, { ...two, head: null }, 'visit').head).toBe('1')
})

test('what was fetched ahead shows nothing where it ends inside of a layout that stays', () => {
  const cut = node('/', { '/shop': {} })
  expect(endsInside(one.tree, cut)).toBe(true)
  expect(endsInside(node('/', { '/$page': {} }), cut)).toBe(false)
  expect(endsInside(one.tree, two.tree)).toBe(false)
  const page = { ...node('/'), slots: { children: { ...node('/$page'), segment: '__PAGE__' } } }
  expect(endsInside(page, page)).toBe(false)
})

test.each<[string, MergeMode, string[] | undefined, boolean]>([
  ['no slot', 'visit', [], false],
  ['a layout that stays', 'visit', ['/', '/@modal'], false],
  ['a slot that keeps what it shows', 'visit', ['/@modal/$default'], false],
  ['a slot that history closes', 'restore', ['/@modal/$default'], true],
  ['the page', 'visit', ['/', '/about/$page'], true],
  ['a layout that is taken anew', 'refresh', ['/'], true],
  ['the metadata', 'visit', ['head'], true],
  ['nobody knows what', 'visit', undefined, true],
])('whether a hole is shown: in %s (%s)', (_where, mode, holes, shown) => {
  const open = payload('1', node('/', { '/$page': {}, '@modal:/@modal': { '/@modal/photo/$page': {} } }))
  const next = { ...payload('2', node('/', { '/about/$page': {}, '@modal:/@modal': { '/@modal/$default': {} } })), holes }
  expect(showsHole(mergePayload(open, next, mode), next)).toBe(shown)
})
