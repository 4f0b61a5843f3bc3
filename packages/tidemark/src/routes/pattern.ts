import { TidemarkError } from '../errors/error.ts'
import { decodePercent } from '../decode-percent.ts'
import type { Params, SegmentKind } from './types.ts'

/** One segment of a public pattern; groups, slots and markers are gone. */
export type PatternSegment =
  | { readonly kind: 'static'; readonly value: string }
  | { readonly kind: 'dynamic' | 'catch-all' | 'optional-catch-all'; readonly name: string }

/**
 * Writes a folder's segment as it stands in a pattern, or null when it adds
 * nothing to the path. Characters that would mean something in a pattern are
 * percent-encoded, so that `parsePattern` reads back the same value.
 */
export function patternSegment(segment: SegmentKind): string | null {
  switch (segment.kind) {
    case 'static':
      return segment.value.replace(/[[\]/\\%?#]/g, encodeURIComponent)
    case 'dynamic':
      return `[${segment.name}]`
    case 'catch-all':
      return `[...${segment.name}]`
    case 'optional-catch-all':
      return `[[...${segment.name}]]`
    case 'intercept':
      return patternSegment(segment.target)
    case 'group':
    case 'slot':
    case 'root':
      return null
  }
}

/**
 * The segments of a pattern such as `/blog/[slug]`; none for `/`.
 *
 * @example parsePattern('/docs/[...path]')[1] // { kind: 'catch-all', name: 'path' }
 */
export function parsePattern(pattern: string): readonly PatternSegment[] {
  return pattern.split('/').filter(Boolean).map(parsePatternSegment)
}

function parsePatternSegment(text: string): PatternSegment {
  if (text.startsWith('[[...') && text.endsWith(']]')) return { kind: 'optional-catch-all', name: text.slice(5, -2) }
  if (text.startsWith('[...') && text.endsWith(']')) return { kind: 'catch-all', name: text.slice(4, -1) }
  if (text.startsWith('[') && text.endsWith(']')) return { kind: 'dynamic', name: text.slice(1, -1) }
  return { kind: 'static', value: decodePercent(text) ?? text }
}

/**
 * The names of a pattern's parameters, in order of the path.
 *
 * @example paramNames('/shop/[category]/[...rest]') // ['category', 'rest']
 */
export function paramNames(pattern: string): readonly string[] {
  return parsePattern(pattern).flatMap((segment) => (segment.kind === 'static' ? [] : [segment.name]))
}

/** True when one pattern stands for many paths. */
export function isDynamicPattern(pattern: string): boolean {
  return parsePattern(pattern).some((segment) => segment.kind !== 'static')
}

/**
 * The encoded pathname of a pattern with its parameters filled in. An optional
 * catch-all may be left out. Values are given decoded.
 *
 * Throws `TM_ROUTE_PARAM_MISSING`, naming the parameter, when one is absent,
 * empty, or a list where a string is meant and the other way round.
 *
 * @example fillPattern('/blog/[slug]', { slug: 'a b' }) // '/blog/a%20b'
 */
export function fillPattern(pattern: string, params: Params): string {
  const filled = parsePattern(pattern).flatMap((segment) => fillSegment(segment, params, pattern))
  return `/${filled.join('/')}`
}

function fillSegment(segment: PatternSegment, params: Params, pattern: string): readonly string[] {
  if (segment.kind === 'static') return [encodeSegment(segment.value)]
  const value = Object.hasOwn(params, segment.name) ? params[segment.name] : undefined
  if (segment.kind === 'dynamic') {
    if (typeof value !== 'string' || value === '') return missing(segment.name, pattern, 'a string that is not empty')
    return [encodeSegment(value)]
  }
  if (segment.kind === 'optional-catch-all' && (value === undefined || value.length === 0)) return []
  if (!Array.isArray(value) || value.length === 0 || !value.every((part) => typeof part === 'string' && part !== '')) {
    return missing(segment.name, pattern, 'a list of strings that is not empty')
  }
  return value.map(encodeSegment)
}

/**
 * The pattern with those parameters filled in that are known: the address of a shell.
 *
 * @example fillKnown('/shop/[category]/[id]', { category: 'toys' }) // '/shop/toys/[id]'
 */
export function fillKnown(pattern: string, params: Params): string {
  const parts = pattern.split('/').filter(Boolean)
  const segments = parts.map(parsePatternSegment)
  return `/${segments.flatMap((segment, at) => (isOpen(segment, params) ? [parts[at] as string] : fillSegment(segment, params, pattern))).join('/')}`
}

function isOpen(segment: PatternSegment, params: Params): boolean {
  return segment.kind !== 'static' && !Object.hasOwn(params, segment.name)
}

/** Percent-encodes one decoded path segment. Lone surrogates become U+FFFD. */
export function encodeSegment(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}

function missing(name: string, pattern: string, wanted: string): never {
  throw new TidemarkError('TM_ROUTE_PARAM_MISSING', { message: `${pattern} needs a value for "${name}": ${wanted}` })
}
