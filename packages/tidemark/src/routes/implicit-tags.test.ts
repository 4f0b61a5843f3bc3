import { expect, test } from 'vitest'
import { implicitTags, pathTags } from './implicit-tags.ts'

function tags(file: string, pattern: string, pathname: string | null): string[] {
  return implicitTags({ file, pattern }, pathname).map((tag) => tag.replace(/^_N_T_/, ''))
}

test('a page answers to each layout on its way, to itself and to its path', () => {
  expect(tags('/blog/[slug]/page', '/blog/[slug]', '/blog/one')).toEqual([
    '/layout',
    '/blog/layout',
    '/blog/[slug]/layout',
    '/blog/[slug]/page',
    '/blog/one',
  ])
})

test('a handler answers as a route', () => {
  expect(tags('/keys/route', '/keys', '/keys')).toEqual(['/layout', '/keys/layout', '/keys/route', '/keys'])
})

test('the root answers to / and to /index', () => {
  expect(tags('/page', '/', '/')).toEqual(['/layout', '/page', '/', '/index'])
  expect(tags('/index/page', '/index', '/index')).toContain('/')
})

test('groups and slots are in the tags, and the plain pattern follows', () => {
  expect(tags('/(main)/@side/blog/[slug]/page', '/blog/[slug]', '/blog/one')).toEqual([
    '/layout',
    '/(main)/layout',
    '/(main)/@side/layout',
    '/(main)/@side/blog/layout',
    '/(main)/@side/blog/[slug]/layout',
    '/(main)/@side/blog/[slug]/page',
    '/blog/one',
    '/blog/layout',
    '/blog/[slug]/layout',
    '/blog/[slug]/page',
  ])
})

test('without a path there is no tag of one', () => {
  expect(tags('/blog/[slug]/page', '/blog/[slug]', null)).toEqual(['/layout', '/blog/layout', '/blog/[slug]/layout', '/blog/[slug]/page'])
})

test('tags are printable ASCII, the same for each spelling of a path', () => {
  const [encoded, decoded] = [tags('/[x]/page', '/[x]', '/%C3%BC%20%41@'), pathTags('/ü A@').tags]
  expect(encoded.at(-1)).toBe('/%C3%BC%20A@')
  expect(decoded).toEqual(['_N_T_/%C3%BC%20A@'])
  expect(pathTags('/a%2Fb').tags).not.toEqual(pathTags('/a/b').tags)
  expect(pathTags('/100%').tags).toEqual(['_N_T_/100%25'])
})

/** Whether revalidatePath reaches a page. */
function reaches(path: string, type: 'page' | 'layout' | undefined, page: { file: string; pattern: string; at: string }): boolean {
  const own = new Set(implicitTags(page, page.at))
  return pathTags(path, type).tags.some((tag) => own.has(tag))
}

const one = { file: '/tag/p/[id]/page', pattern: '/tag/p/[id]', at: '/tag/p/1' }
const two = { ...one, at: '/tag/p/2' }
const full = { file: '/tag/full/page', pattern: '/tag/full', at: '/tag/full' }
const home = { file: '/page', pattern: '/', at: '/' }

// Measured on Next.js 16.4.6, but for the literal path with a type, which does nothing there.
test.each<[string, 'page' | 'layout' | undefined, boolean[]]>([
  ['/tag/p/1', undefined, [true, false, false, false]],
  ['/tag/p/1/', undefined, [true, false, false, false]],
  ['/TAG/P/1', undefined, [false, false, false, false]],
  ['/tag/p/[id]', undefined, [false, false, false, false]],
  ['/tag/p/[id]', 'page', [true, true, false, false]],
  ['/tag/p/[id]', 'layout', [true, true, false, false]],
  ['/tag/p/1', 'page', [true, false, false, false]],
  ['/tag/p/1', 'layout', [true, false, false, false]],
  ['/tag', 'layout', [true, true, true, false]],
  ['/tag', 'page', [false, false, false, false]],
  ['/tag/full', 'page', [false, false, true, false]],
  ['/', 'layout', [true, true, true, true]],
  ['/', 'page', [false, false, false, true]],
  ['/', undefined, [false, false, false, true]],
  ['/index', undefined, [false, false, false, true]],
])('revalidatePath(%j, %j) reaches the pages that it means', (path, type, expected) => {
  expect([one, two, full, home].map((page) => reaches(path, type, page))).toEqual(expected)
})

test('a pattern may be named with its groups or without', () => {
  const grouped = { file: '/(main)/blog/[slug]/page', pattern: '/blog/[slug]', at: '/blog/one' }
  expect(reaches('/(main)/blog/[slug]', 'page', grouped)).toBe(true)
  expect(reaches('/blog/[slug]', 'page', grouped)).toBe(true)
  expect(reaches('/(main)', 'layout', grouped)).toBe(true)
  expect(reaches('/(other)', 'layout', grouped)).toBe(false)
})

test('a pattern without a type and a path that is too long have no effect, and a warning', () => {
  expect(pathTags('/p/[id]').warning).toMatch(/"\/p\/\[id\]" was passed to revalidatePath, but the "type" parameter is missing/)
  expect(pathTags(`/${'a'.repeat(1024)}`)).toMatchObject({ tags: [], warning: expect.stringContaining('1024') as unknown })
  expect(pathTags(`/${'a'.repeat(1023)}`)).toMatchObject({ warning: null, tags: [expect.any(String) as unknown] })
  expect(pathTags('/p/[id]', 'page').warning).toBeNull()
})
