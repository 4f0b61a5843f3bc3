import type { RouteHas } from '../config/types.ts'
import { isTidemarkError, TidemarkError } from '../errors/error.ts'
import { decodePercent } from '../decode-percent.ts'
import { compileCondition, holds, type RuleInput } from './rule.ts'
import { compileSource } from './source.ts'

type Matches = (input: RuleInput) => boolean

/**
 * Compiles `config.matcher` of `proxy.ts` or `middleware.ts`: a source, a list
 * of them, or of objects with `source`, `has` and `missing`. The proxy runs if
 * any of them matches; without a matcher it runs for every request. Case
 * counts. `locale` is accepted and changes nothing.
 *
 * A path is looked at as it is and decoded: in doubt the proxy runs. The caller
 * passes the page's path for every transport of a page, its data included.
 *
 * Throws `TM_PROXY_MATCHER_INVALID`.
 *
 * @param matcher what the module exports, unchecked
 * @example compileProxyMatcher('/((?!api|_next).*)')({ ...input, pathname: '/blog' }) // true
 */
export function compileProxyMatcher(matcher: unknown): Matches {
  if (matcher === undefined) return () => true
  const items = Array.isArray(matcher) ? (matcher as readonly unknown[]) : [matcher]
  const compiled = items.map(compileItem)
  return (input) => compiled.some((matches) => matches(input))
}

/**
 * Whether the proxy may run for a path: conditions on headers, cookies and the query are not looked at, for another
 * request may meet them. Throws as `compileProxyMatcher`.
 */
export function compileProxyCover(matcher: unknown): (pathname: string) => boolean {
  if (matcher === undefined) return () => true
  const items = Array.isArray(matcher) ? (matcher as readonly unknown[]) : [matcher]
  const covers = items.map((item) => compilePath(readItem(item).source))
  return (pathname) => covers.some((cover) => cover(pathname))
}

function compilePath(source: string): (pathname: string) => boolean {
  const { regex } = attempt(() => compileSource(source, { sensitive: true }))
  return (pathname) => regex.test(pathname) || regex.test(decodePercent(pathname) ?? pathname)
}

function compileItem(item: unknown): Matches {
  const { source, has, missing } = readItem(item)
  const isAt = compilePath(source)
  const needed = has.map((condition) => attempt(() => compileCondition(condition)))
  const refused = missing.map((condition) => attempt(() => compileCondition(condition)))
  return (input) => {
    if (!isAt(input.pathname)) return false
    const ignored = Object.create(null) as Record<string, string>
    return needed.every((condition) => holds(condition, input, ignored)) && !refused.some((condition) => holds(condition, input, ignored))
  }
}

function readItem(item: unknown): { source: string; has: readonly RouteHas[]; missing: readonly RouteHas[] } {
  if (typeof item === 'string') return { source: item, has: [], missing: [] }
  if (!isRecord(item) || typeof item['source'] !== 'string') return invalid(item, 'it is neither a string nor an object with a source')
  const unknown = Object.keys(item).find((key) => !['source', 'has', 'missing', 'locale'].includes(key))
  if (unknown !== undefined) return invalid(item, `"${unknown}" means nothing here`)
  return { source: item['source'], has: readConditions(item, 'has'), missing: readConditions(item, 'missing') }
}

function readConditions(item: Readonly<Record<string, unknown>>, field: 'has' | 'missing'): readonly RouteHas[] {
  const list = item[field] ?? []
  if (!Array.isArray(list)) return invalid(item, `"${field}" is not a list`)
  return list.map((condition: unknown) => {
    if (!isCondition(condition))
      return invalid(condition, `"${field}" takes { type: 'header' | 'cookie' | 'query', key, value? } and { type: 'host', value }`)
    return condition
  })
}

function isCondition(value: unknown): value is RouteHas {
  if (!isRecord(value)) return false
  const { type, key, value: text } = value
  if (type === 'host') return typeof text === 'string'
  return (
    (type === 'header' || type === 'cookie' || type === 'query') &&
    typeof key === 'string' &&
    (text === undefined || typeof text === 'string')
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function attempt<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!isTidemarkError(error, 'TM_ROUTE_SOURCE_INVALID')) throw error
    throw new TidemarkError('TM_PROXY_MATCHER_INVALID', { message: error.message.split('\n')[0] ?? '', cause: error })
  }
}

function invalid(item: unknown, why: string): never {
  throw new TidemarkError('TM_PROXY_MATCHER_INVALID', { message: `${JSON.stringify(item)}: ${why}` })
}
