import { decodePercent } from '../decode-percent.ts'

/**
 * The one spelling of a path. Everything that compares paths (proxy, router, static
 * files, prerendered answers, cache keys) compares these, so that no two of them can
 * disagree on what `/%61dmin` or `/a/../admin` is.
 *
 * Dot segments are resolved and repeated slashes made one; a trailing slash stays.
 * Percent-encoding: exactly what is not a path character of RFC 3986 is encoded, in
 * upper case; an encoded slash stays encoded, inside its segment. Case matters.
 * Idempotent.
 *
 * Null for what has no safe meaning: not starting with a slash, a backslash (also
 * encoded), NUL, a `?` or `#`, malformed or overlong encoding, and dot segments hidden
 * behind encoded slashes.
 */
export function canonicalPath(path: string): string | null {
  if (SIMPLE.test(path)) return path
  if (path.charCodeAt(0) !== SLASH || FORBIDDEN.test(path)) return null
  const kept: string[] = []
  const raw = path.split('/')
  for (const [index, segment] of raw.entries()) {
    const decoded = decodeSegment(segment)
    if (decoded === null) return null
    const last = index === raw.length - 1
    if (decoded === '..') kept.pop()
    // What ends in a dot segment ends in a slash, as in the URL standard.
    if (decoded === '' || decoded === '.' || decoded === '..') {
      if (last) kept.push('')
    } else kept.push(encodeSegment(decoded))
  }
  return `/${kept.join('/')}`
}

const SLASH = 0x2f
/** The great majority: nothing to decode, nothing to resolve. A segment that starts with a dot takes the slow way. */
const SIMPLE = /^(?:\/[\w~!$&'()*+,;=:@-][\w~!$&'()*+,;=:@.-]*)+\/?$|^\/$/
const FORBIDDEN = /[\\\0?#]|%5c|%00/i
const NOT_ENCODED = /%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g

/** Null where decoding fails or what comes out would mean a path to whoever decodes once more. */
function decodeSegment(segment: string): string | null {
  const decoded = decodePercent(segment)
  if (decoded === null || !decoded.isWellFormed()) return null
  // An encoded slash must not smuggle dot segments to a file system or an upstream behind us.
  const isHidden = decoded.includes('/') && decoded.split('/').some((part) => part === '..' || part === '.')
  return isHidden ? null : decoded
}

function encodeSegment(decoded: string): string {
  return encodeURIComponent(decoded).replace(NOT_ENCODED, (code) => decodeURIComponent(code))
}
