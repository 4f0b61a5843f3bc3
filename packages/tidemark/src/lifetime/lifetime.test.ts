import { expect, test } from 'vitest'
import { isTidemarkError } from '../errors/error.ts'
import { cacheControl, NO_STORE } from './cache-control.ts'
import { addExplicit, effectiveLifetime, shortest } from './combine.ts'
import { formatDuration, parseDuration } from './duration.ts'
import { presets, resolveProfiles } from './profiles.ts'
import { isShellable, nestedTooShort, staleSeconds, whyHole } from './thresholds.ts'
import { assertLifetime } from './validate.ts'

const defaults = { staticStale: 300, expireTime: 31_536_000 }
const minutes = presets.minutes

function errorOf(run: () => unknown): { code: string; message: string } {
  try {
    run()
  } catch (error) {
    if (isTidemarkError(error)) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('nothing was thrown')
}

test.each([
  ['default', 300, 900, 31_536_000],
  ['seconds', 30, 1, 60],
  ['minutes', 300, 60, 3600],
  ['hours', 300, 3600, 86_400],
  ['days', 300, 86_400, 604_800],
  ['weeks', 300, 604_800, 2_592_000],
  ['max', 300, 2_592_000, 31_536_000],
])('the preset %s has the numbers of the documentation', (name, stale, revalidate, expire) => {
  expect(resolveProfiles({}, defaults)[name]).toEqual({ stale, revalidate, expire })
})

test('staleTimes.static changes the stale of the default profile only', () => {
  const profiles = resolveProfiles({}, { ...defaults, staticStale: 60 })
  expect(profiles['default']?.stale).toBe(60)
  expect(profiles['hours']?.stale).toBe(300)
})

test('a profile of the application takes what it leaves out from the default profile', () => {
  const profiles = resolveProfiles({ own: { revalidate: 120 }, default: { stale: 45 } }, defaults)
  expect(profiles['own']).toEqual({ stale: 45, revalidate: 120, expire: 31_536_000 })
  expect(profiles['default']).toEqual({ stale: 45, revalidate: 900, expire: 31_536_000 })
})

test('redefining a preset replaces it alone', () => {
  const profiles = resolveProfiles({ days: { stale: 3600, revalidate: 900, expire: 86_400 } }, defaults)
  expect(profiles['days']).toEqual({ stale: 3600, revalidate: 900, expire: 86_400 })
  expect(profiles['weeks']).toEqual(presets.weeks)
})

test('no profile is inherited from Object', () => {
  expect(resolveProfiles({}, defaults)['constructor']).toBeUndefined()
})

test.each([
  [null, 'TM_CACHE_LIFE_OPTION', 'Invalid `cacheLife()` option. Either pass a profile name or object.'],
  [[], 'TM_CACHE_LIFE_OPTION', 'Invalid `cacheLife()` option.'],
  [5, 'TM_CACHE_LIFE_OPTION', 'Invalid `cacheLife()` option.'],
  [{ revalidate: false }, 'TM_CACHE_LIFE_VALUE', 'Pass `Infinity` instead of `false` if you do not want to revalidate by time.'],
  [{ expire: false }, 'TM_CACHE_LIFE_VALUE', 'Pass `Infinity` instead of `false` if you want to cache on the server forever'],
  [{ stale: false }, 'TM_CACHE_LIFE_VALUE', 'Pass `Infinity` instead of `false` if you want to cache on the client forever'],
  [{ revalidate: '60' }, 'TM_CACHE_LIFE_VALUE', 'The revalidate option must be a number of seconds.'],
  [{ stale: null }, 'TM_CACHE_LIFE_VALUE', 'The stale option must be a number of seconds.'],
  [{ revalidate: Number.NaN }, 'TM_CACHE_LIFE_VALUE', 'option "revalidate" provided, expected a finite number of seconds or Infinity'],
  [{ expire: -1 }, 'TM_CACHE_LIFE_VALUE', 'not below 0, received -1'],
  [{ expire: -Infinity }, 'TM_CACHE_LIFE_VALUE', 'received -Infinity'],
  [{ revalidate: 61, expire: 60 }, 'TM_CACHE_LIFE_ORDER', 'the expire option must be greater than the revalidate option'],
])('the lifetime %j is refused', (input, code, message) => {
  const error = errorOf(() => assertLifetime(input))
  expect(error.code).toBe(code)
  expect(error.message).toContain(message)
})

test('expire equal to revalidate, zero and Infinity are accepted', () => {
  expect(assertLifetime({ revalidate: 60, expire: 60 })).toEqual({ revalidate: 60, expire: 60 })
  expect(assertLifetime({ revalidate: 0, expire: Infinity, stale: 0 })).toEqual({ revalidate: 0, expire: Infinity, stale: 0 })
})

test('a bad profile in the configuration is named by its path', () => {
  const error = errorOf(() => resolveProfiles({ shop: { stale: '5' as unknown as number } }, defaults))
  expect(error.message).toContain('cacheLife.shop')
})

test('several cacheLife calls keep the least of each field', () => {
  expect(addExplicit(addExplicit(null, presets.hours), { revalidate: 100 })).toEqual({ stale: 300, revalidate: 100, expire: 86_400 })
})

test('an explicit outer lifetime wins over a shorter and a longer inner one', () => {
  expect(effectiveLifetime(presets.days, minutes, presets.default)).toEqual(presets.days)
  expect(effectiveLifetime(presets.minutes, presets.weeks, presets.default)).toEqual(presets.minutes)
})

test('without cacheLife the inner one shortens the default and never lengthens it', () => {
  expect(effectiveLifetime(null, minutes, presets.default)).toEqual({ stale: 300, revalidate: 60, expire: 3600 })
  expect(effectiveLifetime(null, presets.weeks, presets.default)).toEqual({ stale: 300, revalidate: 900, expire: 2_592_000 })
})

test('explicitness is per field', () => {
  expect(effectiveLifetime({ revalidate: 100 }, { stale: 60, revalidate: 5, expire: 600 }, presets.default)).toEqual({
    stale: 60,
    revalidate: 100,
    expire: 600,
  })
})

test('what was said holds where the default contradicts it', () => {
  expect(effectiveLifetime({ expire: 60 }, null, presets.default)).toEqual({ stale: 300, revalidate: 60, expire: 60 })
  const years = 2 * 31_536_000
  expect(effectiveLifetime({ revalidate: years }, null, presets.default).expire).toBe(years)
})

test('siblings give the shortest of each field', () => {
  expect(shortest(presets.hours, minutes)).toEqual({ stale: 300, revalidate: 60, expire: 3600 })
})

test.each([
  [{ stale: 300, revalidate: 60, expire: 299 }, 'expire'],
  [{ stale: 300, revalidate: 60, expire: 300 }, null],
  [{ stale: 300, revalidate: 0, expire: 3600 }, 'revalidate'],
  [{ stale: 29, revalidate: 60, expire: 3600 }, 'stale'],
  [{ stale: 30, revalidate: 60, expire: 3600 }, null],
])('%j is kept out of the shell because of %s', (lifetime, why) => {
  expect(whyHole(lifetime)).toBe(why)
  expect(isShellable(lifetime)).toBe(why === null)
})

test('a short nested lifetime is refused only where the outer one says nothing', () => {
  expect(nestedTooShort(null, presets.seconds, presets.default)).toBe('expire')
  expect(nestedTooShort(null, { ...minutes, revalidate: 0 }, presets.default)).toBe('revalidate')
  expect(nestedTooShort(presets.hours, presets.seconds, presets.default)).toBeNull()
  expect(nestedTooShort(null, minutes, presets.default)).toBeNull()
  expect(nestedTooShort(null, presets.seconds, { stale: 0, revalidate: 0, expire: 0 })).toBeNull()
})

test('the stale time never goes below 30 seconds', () => {
  expect(staleSeconds(null)).toBe(300)
  expect(staleSeconds({ stale: 10, revalidate: 60, expire: 3600 })).toBe(30)
  expect(staleSeconds({ stale: 1_209_600, revalidate: 60, expire: 3600 })).toBe(1_209_600)
  expect(staleSeconds({ stale: Infinity, revalidate: 60, expire: 3600 })).toBe(300)
  expect(staleSeconds({ stale: Infinity, revalidate: 60, expire: 3600 }, 60)).toBe(60)
})

test.each([
  [null, 's-maxage=31536000'],
  [presets.default, 's-maxage=900, stale-while-revalidate=31535100'],
  [presets.minutes, 's-maxage=60, stale-while-revalidate=3540'],
  [presets.hours, 's-maxage=3600, stale-while-revalidate=82800'],
  [presets.days, 's-maxage=86400, stale-while-revalidate=518400'],
  [presets.weeks, 's-maxage=604800, stale-while-revalidate=1987200'],
  [presets.max, 's-maxage=2592000, stale-while-revalidate=28944000'],
  [{ stale: 60, revalidate: 300, expire: 3600 }, 's-maxage=300, stale-while-revalidate=3300'],
  [{ stale: 60, revalidate: 300, expire: 300 }, 's-maxage=300'],
  [{ stale: 60, revalidate: 1.5, expire: 9.9 }, 's-maxage=1, stale-while-revalidate=8'],
  [{ stale: 60, revalidate: 0, expire: 3600 }, NO_STORE],
  [{ stale: 60, revalidate: Infinity, expire: Infinity }, 's-maxage=31536000'],
])('%j becomes %s', (lifetime, header) => {
  expect(cacheControl(lifetime)).toBe(header)
})

test('expireTime stands for an infinite expire', () => {
  expect(cacheControl({ stale: 300, revalidate: 900, expire: Infinity }, 3600)).toBe('s-maxage=900, stale-while-revalidate=2700')
})

test('durations are read and written', () => {
  expect(['30s', '15m', '1h', '1d', '2w', '1y', '1h 30m', '250ms', 5].map(parseDuration)).toEqual([
    30, 900, 3600, 86_400, 1_209_600, 31_536_000, 5400, 0.25, 5,
  ])
  expect([0, 1, 60, 900, 100, 3600, 86_400, 31_536_000, Infinity].map(formatDuration)).toEqual([
    '0s',
    '1s',
    '1m',
    '15m',
    '≈2m',
    '1h',
    '1d',
    '1y',
    'never',
  ])
  for (const text of ['', 'hour', '1', '1 fortnight', '-1h']) expect(errorOf(() => parseDuration(text)).code).toBe('TM_DURATION')
  expect(errorOf(() => parseDuration(-1)).code).toBe('TM_DURATION')
})
