import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cacheScope, testScope } from '../../test-support/scope.ts'
import { createPrerender } from '../request/request-scope.ts'
import { runInScope } from '../request/scope.ts'
import { muteChecks } from './mute-checks.ts'

const check = testScope({ prerender: createPrerender({ mode: 'shell', pass: 'final', signal: new AbortController().signal }) })
let said: unknown[]

beforeEach(() => {
  said = []
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(text))
})
afterEach(() => void vi.restoreAllMocks())

test('what a check prints is left out, what a request or a fill prints is not', () => {
  const cache = cacheScope(check)
  const before = console.log
  const [one, two] = [muteChecks(), muteChecks()]
  one()
  one()
  runInScope(check, () => console.log('check'))
  runInScope(testScope(), () => console.log('request'))
  runInScope(cache, () => console.log('fill'))
  console.log('nobody')
  two()
  expect(console.log).toBe(before)
  runInScope(check, () => console.log('afterwards'))
  expect(said).toEqual(['request', 'fill', 'nobody', 'afterwards'])
})
