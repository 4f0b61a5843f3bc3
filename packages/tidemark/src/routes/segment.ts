import { decodePercent } from '../decode-percent.ts'
import { TidemarkError } from '../errors/error.ts'
import type { SegmentKind } from './types.ts'

const INTERCEPT = /^((?:\(\.\.\))+|\(\.\)|\(\.\.\.\))(.+)$/
const PARAM = /^\[([^[\]]+)\]$/
const OPTIONAL_CATCH_ALL = /^\[\[\.\.\.([^[\]]+)\]\]$/

/**
 * Reads one folder name of `app/`. Percent escapes stand for the character
 * they escape, so that `%5Fname` is the path segment `_name`.
 *
 * Throws `TM_ROUTE_SEGMENT_INVALID`, naming `at`.
 *
 * @example parseSegment('[...slug]', 'docs/[...slug]') // { kind: 'catch-all', name: 'slug' }
 */
export function parseSegment(name: string, at: string): SegmentKind {
  const intercept = INTERCEPT.exec(name)
  if (intercept) {
    const marker = intercept[1] as string
    const up = marker === '(.)' ? 0 : marker === '(...)' ? Infinity : marker.length / '(..)'.length
    return { kind: 'intercept', up, target: parseSegment(intercept[2] as string, at) }
  }
  // The implicit slot, written out: it changes nothing but the folder's place.
  if (name === '@children') return { kind: 'group', value: name }
  if (name.startsWith('@')) return name.length > 1 ? { kind: 'slot', name: name.slice(1) } : invalid(at, 'a slot needs a name')
  if (name.startsWith('(') && name.endsWith(')')) return { kind: 'group', value: name.slice(1, -1) }
  if (!/[[\]]/.test(name)) return { kind: 'static', value: decodePercent(name) ?? name }
  return parseParam(name, at)
}

function parseParam(name: string, at: string): SegmentKind {
  if (name.includes('…')) return invalid(at, 'it holds the one character … where three dots are meant')
  const optional = OPTIONAL_CATCH_ALL.exec(name)?.[1]
  if (optional !== undefined) return { kind: 'optional-catch-all', name: checkName(optional, at) }
  const inner = PARAM.exec(name)?.[1]
  if (inner === undefined) {
    if (/^\[\[[^[\]]*\]\]$/.test(name)) return invalid(at, 'only a catch-all can be optional: [[...name]]')
    return invalid(at, 'brackets must enclose the whole name')
  }
  return inner.startsWith('...')
    ? { kind: 'catch-all', name: checkName(inner.slice(3), at) }
    : { kind: 'dynamic', name: checkName(inner, at) }
}

function checkName(name: string, at: string): string {
  if (name === '') return invalid(at, 'the parameter has no name')
  if (name.startsWith('.')) return invalid(at, 'a parameter name cannot start with a dot')
  return name
}

function invalid(at: string, why: string): never {
  throw new TidemarkError('TM_ROUTE_SEGMENT_INVALID', { message: `Folder app/${at}: ${why}` })
}
