import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testScope } from '../../test-support/scope.ts'
import { deferred } from '../deferred.ts'
import { recordMisuse } from '../request/dynamic.ts'
import type { PageRoute } from '../routes/types.ts'
import type { RequestScope } from '../request/scope.ts'
import type { Verdict } from './check-page.ts'
import { createPageChecks, type PageChecks } from './page-checks.ts'
import { pathOf } from './open-pages.ts'
import { toProblem, type Problem } from './problem.ts'

const route: PageRoute = {
  kind: 'page',
  pattern: '/[slug]',
  file: 'app/[slug]/page',
  tree: { folder: { files: {}, metadata: [] } as never, slots: {}, leaf: 'page' },
  paramNames: ['slug'],
}
const wrong: Verdict = { kind: 'wrong', error: new Error('wrong') }

let verdict: Verdict
let checked: string[]
let aborted: number
let told: Array<readonly [path: string, message: string | null]>
let open: Set<string>
let reported: unknown[]
let hold: Promise<unknown>
let checks: PageChecks
let onOpen: (path: string) => void

beforeEach(() => {
  vi.useFakeTimers()
  verdict = { kind: 'sound' }
  ;[checked, told, reported, aborted] = [[], [], [], 0]
  open = new Set()
  hold = Promise.resolve()
  checks = createPageChecks({
    runtime: { routes: async () => ({ routes: [route], root: route.tree.folder }) as never },
    problems: {
      report(error): Problem {
        reported.push(error)
        return toProblem(error, '/app')
      },
    },
    pages: {
      paths: () => open,
      tell: (path, problem) => void told.push([path, problem?.message ?? null]),
      onOpen: (listener) => (onOpen = listener),
    },
    checker: async () => ({
      async check({ params }, { signal }) {
        checked.push(String(params['slug']))
        signal.addEventListener('abort', () => (aborted += 1))
        await hold
        return verdict
      },
    }),
  })
})

afterEach(() => vi.useRealTimers())

function visit(slug: string, scope: RequestScope = testScope()): void {
  checks.visited({ match: { route, params: { slug } }, href: `/${slug}?q=1`, scope })
}

test('a page is checked once behind its visits, and again after an edit', async () => {
  for (let n = 0; n < 20; n++) visit('a')
  expect(checked).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  visit('a')
  await vi.advanceTimersByTimeAsync(200)
  expect(checked).toEqual(['a'])
  checks.edited()
  visit('a')
  await vi.advanceTimersByTimeAsync(200)
  expect(checked).toEqual(['a', 'a'])
})

test('requests go first, but not for ever', async () => {
  visit('a')
  for (let n = 0; n < 30; n++) {
    await vi.advanceTimersByTimeAsync(50)
    checks.requested()
  }
  expect(checked).toEqual([])
  for (let n = 0; n < 30; n++) {
    await vi.advanceTimersByTimeAsync(50)
    checks.requested()
  }
  expect(checked).toEqual(['a'])
})

test('one check at a time', async () => {
  const first = deferred()
  hold = first.promise
  visit('a')
  visit('b')
  await vi.advanceTimersByTimeAsync(1000)
  expect(checked).toEqual(['a'])
  first.resolve()
  await vi.advanceTimersByTimeAsync(1000)
  expect(checked).toEqual(['a', 'b'])
})

test('an edit ends the check under way, whose verdict is not told, and pages that are open are checked anew', async () => {
  const never = deferred()
  hold = never.promise
  verdict = wrong
  open = new Set(['/a', '/never-visited'])
  visit('a')
  await vi.advanceTimersByTimeAsync(200)
  hold = Promise.resolve()
  verdict = { kind: 'sound' }
  checks.edited()
  expect(aborted).toBe(1)
  await vi.advanceTimersByTimeAsync(200)
  never.resolve()
  await vi.advanceTimersByTimeAsync(200)
  expect(checked).toEqual(['a', 'a'])
  expect(reported).toEqual([])
  expect(told).toEqual([['/a', null]])
})

test('who opens a page later is told what was found out', async () => {
  verdict = wrong
  visit('a')
  await vi.advanceTimersByTimeAsync(200)
  expect(told).toEqual([['/a', 'wrong']])
  onOpen('/a')
  onOpen('/b')
  expect(told).toEqual([
    ['/a', 'wrong'],
    ['/a', 'wrong'],
  ])
  expect(reported).toHaveLength(1)
})

test('a mistake that a visitor met is told without a check, also where an earlier one had found nothing', async () => {
  visit('a')
  await vi.advanceTimersByTimeAsync(200)
  const scope = testScope()
  recordMisuse(scope, 'cookies()', new Error('in a cache'))
  visit('a', scope)
  await vi.advanceTimersByTimeAsync(200)
  expect(checked).toEqual(['a'])
  expect(told.at(-1)).toEqual(['/a', 'in a cache'])
})

test('a path is the same as the browser and the server write it', () => {
  expect(pathOf('/caf%C3%A9/?q=1#x')).toBe('/café')
  expect(pathOf('/')).toBe('/')
  expect(pathOf('/%')).toBe('/%')
})
