import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMatcher } from './matcher.ts'
import { fillPattern, parsePattern, type PatternSegment } from './pattern.ts'
import type { HandlerRoute, Params } from './types.ts'

function handler(pattern: string): HandlerRoute {
  return { kind: 'handler', pattern, file: '', module: '', paramNames: [] }
}

function matcher(...patterns: string[]): (pathname: string) => string {
  const match = createMatcher(patterns.map(handler))
  return (pathname) => {
    const found = match(pathname)
    return found ? `${found.route.pattern} ${JSON.stringify(found.params)}` : 'none'
  }
}

test('the root matches the root only', () => {
  const match = matcher('/')
  expect(match('/')).toBe('/ {}')
  expect(match('/x')).toBe('none')
})

test('static wins over dynamic, dynamic over catch-all, that over optional catch-all', () => {
  const match = matcher('/x/one', '/x/[id]', '/x/[...all]', '/[[...any]]')
  expect(match('/x/one')).toBe('/x/one {}')
  expect(match('/x/two')).toBe('/x/[id] {"id":"two"}')
  expect(match('/x/two/three')).toBe('/x/[...all] {"all":["two","three"]}')
  expect(match('/y')).toBe('/[[...any]] {"any":["y"]}')
  expect(match('/x')).toBe('/[[...any]] {"any":["x"]}')
})

test('where the better branch leads nowhere the next one is taken', () => {
  const match = matcher('/a/x', '/[b]/y', '/[b]/[c]/z', '/[...rest]')
  expect(match('/a/x')).toBe('/a/x {}')
  expect(match('/a/y')).toBe('/[b]/y {"b":"a"}')
  expect(match('/a/x/z')).toBe('/[b]/[c]/z {"b":"a","c":"x"}')
  expect(match('/a/x/w')).toBe('/[...rest] {"rest":["a","x","w"]}')
})

test('the first segment that differs decides, not the number of static ones', () => {
  expect(matcher('/a/[...rest]', '/[b]/x/y')('/a/x/y')).toBe('/a/[...rest] {"rest":["x","y"]}')
  expect(matcher('/a/[[...rest]]', '/[b]')('/a')).toBe('/a/[[...rest]] {}')
})

test('a catch-all takes one segment or more, an optional one none, too', () => {
  expect(matcher('/d/[...all]')('/d')).toBe('none')
  expect(matcher('/d/[[...all]]')('/d')).toBe('/d/[[...all]] {}')
})

test('files after a catch-all are told from the path it takes', () => {
  const match = matcher('/[...slug]', '/[...slug]/icon', '/[...slug]/icon/[id]', '/[...slug]/icon.png', '/d/[[...all]]/icon')
  expect(match('/a/b')).toBe('/[...slug] {"slug":["a","b"]}')
  expect(match('/a/b/icon')).toBe('/[...slug]/icon {"slug":["a","b"]}')
  expect(match('/a/icon/7')).toBe('/[...slug]/icon/[id] {"slug":["a"],"id":"7"}')
  expect(match('/a/icon.png')).toBe('/[...slug]/icon.png {"slug":["a"]}')
  expect(match('/icon')).toBe('/[...slug] {"slug":["icon"]}')
  expect(match('/d/icon')).toBe('/d/[[...all]]/icon {}')
  expect(match('/d/x/icon')).toBe('/d/[[...all]]/icon {"all":["x"]}')
})

test('a static file beside a catch-all is found', () => {
  const match = matcher('/[...slug]', '/icon.png', '/docs/[...path]', '/docs/opengraph-image.png')
  expect(match('/icon.png')).toBe('/icon.png {}')
  expect(match('/docs/opengraph-image.png')).toBe('/docs/opengraph-image.png {}')
})

test('params are decoded, also in what a catch-all took', () => {
  expect(matcher('/b/[slug]')('/b/a%20b%2Fc')).toBe('/b/[slug] {"slug":"a b/c"}')
  expect(matcher('/[...all]')('/%C3%BC/%25')).toBe('/[...all] {"all":["ü","%"]}')
})

test('a static folder is met by every spelling of its name', () => {
  expect(matcher('/ü/@me')('/%C3%BC/%40me')).toBe('/ü/@me {}')
  expect(matcher('/a%2Fb')('/a/b')).toBe('none')
  expect(matcher('/a%2Fb')('/a%2Fb')).toBe('/a%2Fb {}')
  expect(matcher('/Case')('/case')).toBe('none')
})

test.each(['', 'x', '//', '/a/', '/a//b', '/%', '/%E0%A4%A', '/a/%FF'])('%j is no path', (pathname) => {
  expect(matcher('/', '/[...all]')(pathname)).toBe('none')
})

test('names and values of Object.prototype are ordinary', () => {
  const match = createMatcher(['/[__proto__]', '/x/[constructor]/[...toString]', '/__proto__/constructor'].map(handler))
  const found = match('/a')?.params as Params
  expect(Object.getPrototypeOf(found)).toBeNull()
  expect(Object.entries(found)).toEqual([['__proto__', 'a']])
  expect(Object.entries(match('/x/y/z')?.params ?? {})).toEqual([
    ['constructor', 'y'],
    ['toString', ['z']],
  ])
  expect(match('/__proto__/constructor')?.route.pattern).toBe('/__proto__/constructor')
  expect(match('/hasOwnProperty/x')).toBeNull()
  expect(({} as Record<string, unknown>)['a']).toBeUndefined()
})

test('intercepting pages are passed over', () => {
  const match = createMatcher([
    { ...handler('/x'), kind: 'page', interceptedFrom: '/', tree: { folder: {}, slots: {}, leaf: null } } as never,
  ])
  expect(match('/x')).toBeNull()
})

/** Tries every route, and of those that match takes the one that is the more specific at the first difference. */
function reference(patterns: readonly string[], path: readonly string[]): string | null {
  const kinds: ReadonlyArray<PatternSegment['kind']> = ['static', 'dynamic', 'catch-all', 'optional-catch-all']
  const isMatch = (segments: readonly PatternSegment[], rest: readonly string[]): boolean => {
    const [segment, ...later] = segments
    if (!segment) return rest.length === 0
    if (segment.kind === 'catch-all') return rest.length > 0
    if (segment.kind === 'optional-catch-all') return true
    return rest.length > 0 && (segment.kind !== 'static' || segment.value === rest[0]) && isMatch(later, rest.slice(1))
  }
  const compare = (a: string, b: string): number => {
    const [left, right] = [parsePattern(a), parsePattern(b)]
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
      const [x, y] = [left[i], right[i]].map((segment) => (segment ? kinds.indexOf(segment.kind) : -1)) as [number, number]
      if (x !== y) return x - y
    }
    return 0
  }
  return patterns.filter((pattern) => isMatch(parsePattern(pattern), path)).toSorted(compare)[0] ?? null
}

const name = fc.constantFrom('a', 'b', 'c')
const segment = fc.oneof({ weight: 3, arbitrary: name }, { weight: 2, arbitrary: fc.constant('[p]') })
const pattern = fc
  .tuple(fc.array(segment, { maxLength: 5 }), fc.constantFrom('', '', '[...r]', '[[...r]]'))
  .map(([segments, last]) => `/${[...segments.map((text, i) => (text === '[p]' ? `[p${i}]` : text)), ...(last ? [last] : [])].join('/')}`)

test('it agrees with trying every route', () => {
  const path = fc.array(fc.constantFrom('a', 'b', 'c', 'x'), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 30 }), fc.array(path, { maxLength: 10 }), (patterns, paths) => {
      const match = createMatcher(patterns.map(handler))
      for (const each of paths) {
        const found = match(`/${each.join('/')}`)
        expect(found?.route.pattern ?? null).toBe(reference(patterns, each))
        if (found) expect(fillPattern(found.route.pattern, found.params)).toBe(`/${each.join('/')}`)
      }
    }),
    { numRuns: 1000 },
  )
})

/** Steps that a match takes, after `warm` other ones. */
function steps(patterns: readonly string[], pathname: string, warm: readonly string[] = []): number {
  let count = 0
  const match = createMatcher(patterns.map(handler), () => count++)
  for (const path of warm) match(path)
  count = 0
  match(pathname)
  return count
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
const tenThousand = letters.flatMap((a) =>
  letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => `/${a}/[p]/${b}/${c}/[q]/${d}`))),
)

test('a match among 10,000 routes takes a few steps for each segment, the first one included', () => {
  const others = ['/[x]/[y]/[z]', '/[...all]', '/a/[p]/[r]/[s]', '/[x]/1/[z]/c']
  for (const pathname of ['/a/1/b/c/2/d', '/j/1/j/j/2/j', '/a/1/b/c/2/none', '/none', '/none/1/2', '/a/1/b/c/2/d/e/f/g']) {
    const depth = pathname.split('/').length
    expect(steps([...tenThousand, ...others], pathname)).toBeLessThanOrEqual(4 * depth)
    expect(steps([...tenThousand, ...others], pathname, [pathname])).toBeLessThanOrEqual(depth)
  }
})

test('a very deep path costs one step for each segment at most', () => {
  const pathname = '/a'.repeat(5000)
  expect(steps(['/[...all]', '/a/[b]/c'], pathname)).toBeLessThan(20)
  expect(steps(['/[...all]/icon', '/[...all]', '/a/a'], pathname)).toBeLessThan(20)
})

test('routes that could be tried in 4096 ways are not tried one after the other', () => {
  const depth = 12
  let patterns = ['']
  for (let i = 0; i < depth; i++) patterns = patterns.flatMap((before) => [`${before}/a`, `${before}/[p${i}]`])
  const failing = `${'/a'.repeat(depth)}/x`
  const warm = [failing, `${'/a'.repeat(depth - 1)}/x`]
  expect(steps(patterns, failing, warm)).toBeLessThanOrEqual(depth + 1)
  expect(steps(patterns, `${'/a'.repeat(depth - 1)}/y`, warm)).toBeLessThanOrEqual(depth + 1)
})
