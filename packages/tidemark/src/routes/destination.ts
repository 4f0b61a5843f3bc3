import { TidemarkError } from '../errors/error.ts'
import type { RuleParams } from './rule.ts'
import { decodePercent } from '../decode-percent.ts'
import { parseSource, SourceSyntaxError, type SourceToken } from './source-parser.ts'

export interface FillOptions {
  /** The request's own query, kept where the destination does not set the same name. Default: none. */
  readonly query?: URLSearchParams
  /** Rewrites only: where neither path nor host uses a parameter, all go into the query. Default false. */
  readonly appendParams?: boolean
}

/**
 * Fills what a rule took from a request into its destination: `/new/:slug`,
 * `/docs/:path*`, `https://:tenant.example.com/x?from=:slug#:part`.
 *
 * What is filled in stays where it is put: it cannot begin a query, a host or
 * another path segment upwards. Slashes that would stand together become one.
 * In a host only letters, digits, dots and hyphens are taken.
 *
 * Throws `TM_ROUTE_DESTINATION_INVALID` for a parameter without a value, a
 * value that cannot be in a host, and a path that cannot be read.
 *
 * @example fillDestination('/new/:slug', { slug: 'a%20b' }, { query }) // '/new/a%20b?from=mail'
 */
export function fillDestination(destination: string, params: RuleParams, options: FillOptions = {}): string {
  const parts = splitDestination(destination)
  const tokens = readPath(parts.path, destination)
  const host = fillHost(parts.host, params, destination)
  const path = tokens
    .map((token) => fillToken(token, params, destination))
    .join('')
    .replace(/\/{2,}/g, '/')
  const usesParams = host !== parts.host || tokens.some((token) => token.kind === 'param' && Object.hasOwn(params, token.name))
  const query = fillQuery(parts.query, params, { ...options, appendParams: options.appendParams === true && !usesParams })
  return parts.scheme + host + path + (query && `?${query}`) + fill(parts.hash, params, pathText)
}

/**
 * Fills params into a header's name or value. What is no parameter of the rule
 * stays as it is: `max-age=60`, `https://x:443`. No control characters.
 *
 * @example fillText('is :slug', { slug: 'one' }) // 'is one'
 */
export function fillText(text: string, params: RuleParams): string {
  return fill(text, params, (value) => value.toWellFormed().replace(/[^\x20-\x7e]/gu, encodeURIComponent))
}

/** The names that the path of a destination uses, to be checked against the rule's. Throws `TM_ROUTE_DESTINATION_INVALID`. */
export function destinationNames(destination: string): readonly string[] {
  const { path } = splitDestination(destination)
  return readPath(path, destination).flatMap((token) => (token.kind === 'param' && token.isNamed ? [token.name] : []))
}

interface Parts {
  readonly scheme: string
  readonly host: string
  readonly path: string
  readonly query: string
  readonly hash: string
}

function splitDestination(destination: string): Parts {
  const [, scheme = '', host = '', path = '', query = '', hash = ''] =
    /^(?:(https?:\/\/)([^/?#]*))?([^?#]*)(?:\?([^#]*))?(#.*)?$/is.exec(destination) ?? []
  return { scheme, host, path, query, hash }
}

function readPath(path: string, destination: string): readonly SourceToken[] {
  try {
    return parseSource(path)
  } catch (error) {
    if (!(error instanceof SourceSyntaxError)) throw error
    return invalid(destination, error.message)
  }
}

function fillToken(token: SourceToken, params: RuleParams, destination: string): string {
  if (token.kind === 'text') return token.value
  if (token.kind === 'group') return token.prefix
  if (!token.isNamed) return `${token.prefix}(${token.pattern})${token.suffix}`
  const value = Object.hasOwn(params, token.name) ? params[token.name] : undefined
  const isOptional = token.modifier === '?' || token.modifier === '*'
  if (value === undefined && !isOptional) return invalid(destination, `":${token.name}" has no value`)
  const filled = [value ?? ''].flat().map(pathText).filter(Boolean)
  return filled.map((text) => token.prefix + text + token.suffix).join('')
}

function fillHost(host: string, params: RuleParams, destination: string): string {
  return fill(host, params, (value) => {
    const text = decodePercent(value) ?? ''
    return /^[a-z0-9]+(?:[.-]+[a-z0-9]+)*$/i.test(text)
      ? text
      : invalid(destination, `${JSON.stringify(text.slice(0, 64))} cannot be in a host name`)
  })
}

function fillQuery(own: string, params: RuleParams, { query = new URLSearchParams(), appendParams = false }: FillOptions): string {
  const ownPairs = own
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name, ...value] = pair.split('=')
      return { name: queryName(name as string), text: value.length > 0 ? `${name}=${fill(value.join('='), params, queryValue)}` : pair }
    })
  const appended = appendParams
    ? Object.entries(params).flatMap(([name, value]) =>
        [value]
          .flat()
          .filter(Boolean)
          .map((part) => ({ name, text: `${queryText(name)}=${queryValue(part)}` })),
      )
    : []
  const taken = new Set(ownPairs.map(({ name }) => name))
  const added = appended.filter(({ name }) => !taken.has(name))
  for (const { name } of added) taken.add(name)
  const kept = [...query].filter(([name]) => !taken.has(name)).map(([name, value]) => `${queryText(name)}=${queryText(value)}`)
  return [...kept, ...added.map(({ text }) => text), ...ownPairs.map(({ text }) => text)].join('&')
}

/** Puts values in place of `:name`, `:name*` and the like; names that the rule does not have stay. */
function fill(text: string, params: RuleParams, encode: (value: string) => string): string {
  return text.replace(/:(\w+)[*+?]?/g, (whole: string, name: string) => {
    if (!Object.hasOwn(params, name)) return whole
    return [params[name] as string | readonly string[]].flat().map(encode).join('/')
  })
}

/** A value as part of a path: escapes stay, and what could end the path or step out of it goes. */
function pathText(value: string): string {
  const safe = value.toWellFormed().replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9_\-.~!$&'()*+,;=:@/%]/gu, encodeURIComponent)
  return safe
    .split('/')
    .filter((segment) => !/^(?:\.|%2e){1,2}$/i.test(segment))
    .join('/')
}

function queryValue(value: string): string {
  return queryText(decodePercent(value) ?? value)
}

function queryText(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(/%(?:2F|3A|40|2C)/g, decodeURIComponent)
}

function queryName(text: string): string {
  return decodePercent(text.replaceAll('+', ' ')) ?? text
}

function invalid(destination: string, why: string): never {
  throw new TidemarkError('TM_ROUTE_DESTINATION_INVALID', { message: `${JSON.stringify(destination)}: ${why}` })
}
