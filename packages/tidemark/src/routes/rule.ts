import type { ConfigRule, RouteHas } from '../config/types.ts'
import { TidemarkError } from '../errors/error.ts'
import { checkRepetition, compileSource, type CompiledSource } from './source.ts'

/** What a rule looks at. */
export interface RuleInput {
  /**
   * Canonical and percent-encoded. Without basePath for a rule that has no
   * `basePath: false`, whole for one that has.
   */
  readonly pathname: string
  readonly headers: Headers
  /** Decoded values by name; a Map will do. */
  readonly cookies: { get(name: string): string | undefined }
  readonly query: URLSearchParams
  /** The Host header, with or without port. */
  readonly host: string
}

/**
 * What a rule took from a request, without a prototype: the parameters of its
 * source (a list for `:path*` and `:path+`; `''` and `[]` for optional ones that
 * are absent), and what `has` names. Percent-encoded, as in the path.
 */
export type RuleParams = Readonly<Record<string, string | readonly string[]>>

/** Characters of a header, cookie or query value that a condition looks at; longer ones match no `value`. */
const MAX_VALUE_LENGTH = 4096

interface CompiledRule {
  readonly source: CompiledSource
  readonly has: readonly Condition[]
  readonly missing: readonly Condition[]
}

/** One item of `has` or `missing`, ready to be asked. */
export interface Condition {
  readonly item: RouteHas
  /** Of the whole value; null when any will do. */
  readonly value: RegExp | null
}

const compiled = new WeakMap<ConfigRule, CompiledRule>()

/**
 * Matches one rule of `redirects`, `rewrites` or `headers`: its source, every
 * item of `has` and no item of `missing`. Null when it does not hold. Case
 * does not count in the source. A redirect never holds for `/_next/…`.
 *
 * Throws what `compileSource` throws, at the first use of a rule; to have it
 * while the configuration is read, call `checkRule`.
 *
 * @example matchRule({ source: '/old/:slug' }, input) // { slug: 'a%20b' }
 */
export function matchRule(rule: ConfigRule, input: RuleInput): RuleParams | null {
  if (isRedirect(rule) && /^\/_next(?:\/|$)/.test(input.pathname)) return null
  const { source, has, missing } = compileRule(rule)
  const params = matchSource(source, input.pathname)
  if (!params) return null
  for (const condition of has) if (!holds(condition, input, params)) return null
  const ignored = Object.create(null) as Record<string, string>
  return missing.some((condition) => holds(condition, input, ignored)) ? null : params
}

/**
 * Reads a rule's patterns without a request. Throws `TM_ROUTE_SOURCE_INVALID`.
 *
 * @returns the names that its destination may use
 */
export function checkRule(rule: ConfigRule): readonly string[] {
  const { source, has } = compileRule(rule)
  const groups = has.flatMap(({ item }) => [...(item.value ?? '').matchAll(/\(\?<([A-Za-z_$][\w$]*)>/g)].map((group) => group[1] as string))
  const keys = has.flatMap(({ item }) => (item.value ? [] : [paramName(item)]))
  const host = has.some(({ item }) => item.type === 'host') ? ['host'] : []
  return [...new Set([...source.names, ...groups, ...keys, ...host])]
}

function isRedirect(rule: ConfigRule): boolean {
  return 'permanent' in rule || 'statusCode' in rule
}

function compileRule(rule: ConfigRule): CompiledRule {
  let known = compiled.get(rule)
  if (!known) {
    known = {
      source: compileSource(rule.source),
      has: (rule.has ?? []).map(compileCondition),
      missing: (rule.missing ?? []).map(compileCondition),
    }
    compiled.set(rule, known)
  }
  return known
}

/** Prepares one item of `has` or `missing`. Throws `TM_ROUTE_SOURCE_INVALID` for a `value` that is no regular expression. */
export function compileCondition(item: RouteHas): Condition {
  if (!item.value) return { item, value: null }
  try {
    checkRepetition(item.value)
    return { item, value: new RegExp(`^(?:${item.value})$`) }
  } catch (error) {
    throw new TidemarkError('TM_ROUTE_SOURCE_INVALID', {
      message: `The value ${JSON.stringify(item.value)} of a ${item.type} condition: ${String((error as Error).message)}`,
      cause: error,
    })
  }
}

/** What a source takes from a path, which it may match as sent or decoded. */
function matchSource(source: CompiledSource, pathname: string): Record<string, string | readonly string[]> | null {
  const match = source.regex.exec(pathname) ?? source.regex.exec(decodePath(pathname))
  if (!match) return null
  const params = Object.create(null) as Record<string, string | readonly string[]>
  for (const [i, { name, isNamed, modifier, prefix, suffix }] of source.params.entries()) {
    if (!isNamed) continue
    const value = match[i + 1] ?? ''
    if (modifier === '*' || modifier === '+') params[name] = value === '' ? [] : value.split(suffix + prefix || '/')
    else params[name] = value
  }
  return params
}

/** Decoded but for the characters that would change how the path falls into segments. */
function decodePath(pathname: string): string {
  if (!pathname.includes('%')) return pathname
  try {
    return decodeURI(pathname)
  } catch {
    return pathname
  }
}

/** Whether a condition holds; what it names is added to `params`. */
export function holds(condition: Condition, input: RuleInput, params: Record<string, string | readonly string[]>): boolean {
  const { item, value } = condition
  const found = valuesOf(item, input)
  const last = found.at(-1)
  if (!last) return false
  if (!value) {
    params[paramName(item)] = found.length > 1 ? found.map(encodePercent) : encodePercent(last)
    return true
  }
  const match = last.length <= MAX_VALUE_LENGTH ? value.exec(last) : null
  if (!match) return false
  for (const [name, text] of Object.entries(match.groups ?? {})) params[name] = encodePercent(text ?? '')
  if (item.type === 'host' && !match.groups) params['host'] = encodePercent(last)
  return true
}

function valuesOf(item: RouteHas, input: RuleInput): readonly string[] {
  switch (item.type) {
    case 'header':
      return present(input.headers.get(item.key ?? ''))
    case 'cookie':
      return present(input.cookies.get(item.key ?? ''))
    case 'query':
      return input.query.getAll(item.key ?? '')
    case 'host':
      return present(input.host.toLowerCase().replace(/:\d*$/, ''))
  }
}

function present(value: string | null | undefined): readonly string[] {
  return value ? [value] : []
}

/** Source: Next.js: the letters of the key. `x-user` is `:xuser` in the destination. */
function paramName(item: RouteHas): string {
  return item.type === 'host' ? 'host' : (item.key ?? '').replace(/[^A-Za-z]/g, '')
}

/** Params are percent-encoded: a percent sign of a header is one. */
function encodePercent(value: string): string {
  return value.replaceAll('%', '%25')
}
