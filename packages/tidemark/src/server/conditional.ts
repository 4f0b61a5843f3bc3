/** Whether an `If-None-Match` names this tag; weak and strong spellings are alike (RFC 9110 §13.1.2). */
export function namesEtag(header: string, etag: string): boolean {
  const plain = withoutWeakness(etag)
  // One tag is by far the most frequent.
  if (!header.includes(',')) {
    const value = header.trim()
    return value === '*' || withoutWeakness(value) === plain
  }
  return header.split(',').some((value) => withoutWeakness(value.trim()) === plain)
}

function withoutWeakness(etag: string): string {
  return etag.startsWith('W/') ? etag.slice(2) : etag
}

export interface ByteRange {
  /** First byte. */
  readonly start: number
  /** Last byte, included. */
  readonly end: number
}

/**
 * The one range a `Range` header asks for; `unsatisfiable` for a range outside of the
 * file; null to send everything: no bytes, several ranges or a header that cannot be
 * read.
 */
export function readRange(header: string, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim())
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, first = '', last = ''] = match
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}

/** Whether a range still fits what the client holds: `If-Range` with our strong tag, or our date. */
export function fitsIfRange(header: string | undefined, { etag, lastModified }: { etag: string; lastModified: string }): boolean {
  return header === undefined || header === etag || header === lastModified
}
