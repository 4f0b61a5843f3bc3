import { because } from '../cache/because.ts'
import { nameOf } from '../cache/provenance.ts'
import { READS, type CacheRead } from '../cache/reads.ts'
import { parseCookies } from '../request/cookie-codec.ts'
import type { RequestScope } from '../request/scope.ts'
import { withHeaders, type Answer } from './answer.ts'
import { collectBody } from './collect-body.ts'

/** By this header, or a cookie for a browser that cannot be made to send one, a developer asks what an answer was made of. */
const ASKING = 'x-tidemark-debug'
/** Entries told of one answer: browsers limit what their network panels take. */
const MOST = 100
const LONGEST = 200

export function asksForReads(headers: Headers): boolean {
  if (headers.get(ASKING) === '1') return true
  const cookies = headers.get('cookie')
  return cookies !== null && cookies.includes(ASKING) && parseCookies(cookies).get(ASKING) === '1'
}

/**
 * Adds a `server-timing` entry for each read of the cache, in order. It is part of the head, and what holes read is known
 * when they are done: so the answer is held back until then. Only while developing, and when asked for.
 */
export async function withReads(answer: Answer, scopes: readonly RequestScope[]): Promise<Answer> {
  const body = answer.body === null ? null : await collectBody(answer.body)
  const reads = scopes.flatMap(({ memo }) => (memo.get(READS) as CacheRead[] | undefined) ?? [])
  const bypassed = scopes.some(({ memo }) => memo.get('dev-no-cache') === true)
  const entries = [
    ...(bypassed ? [metric('bypass', 'asked for with cache-control: no-cache')] : []),
    ...reads.slice(0, MOST).map(readMetric),
    ...(reads.length > MOST ? [metric('more', `${reads.length - MOST} reads`)] : []),
  ]
  return withHeaders({ ...answer, body }, entries.length === 0 ? [] : [['server-timing', entries.join(', ')]])
}

function readMetric({ kind, why, age, label }: CacheRead): string {
  const parts = [nameOf(label()).slice(0, LONGEST), why && because(why), age === null ? null : `${Math.round(age)} s old`]
  return metric(kind, parts.filter((part) => part !== null).join('; '))
}

/** A header takes no letters but those of ASCII, and a quoted text no quotes. */
function metric(name: string, text: string): string {
  return `${name};desc="${text.replace(/[^\x20-\x7e]/g, '?').replace(/["\\]/g, '\\$&')}"`
}
