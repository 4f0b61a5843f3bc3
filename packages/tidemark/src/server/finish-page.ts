import { encodeEntry } from '../cache/entry.ts'
import { shortest } from '../lifetime/combine.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { staleSeconds, whyHole } from '../lifetime/thresholds.ts'
import { STALE_MARK } from '../render/page-context.ts'
import { bufferOf, withoutImageHints } from '../render/flight-rows.ts'
import type { PrerenderedPage } from '../render/flight-pass.ts'
import type { StoredPage } from '../render/stored-page.ts'
import { splitTail, wholeDocument } from '../render/whole-document.ts'
import { implicitTags } from '../routes/implicit-tags.ts'
import type { Match, PageRoute } from '../routes/types.ts'
import type { Runtime } from './runtime.ts'

export interface FinishedPage {
  readonly stored: StoredPage
  readonly lifetime: Lifetime
  readonly tags: ReadonlySet<string>
}

/** Completes a prerender with what is known only after it: its lifetime, its tags, the Flight inside the HTML. */
export function finishPage(runtime: Runtime, match: Match<PageRoute>, page: PrerenderedPage): FinishedPage {
  const { config } = runtime
  const lifetime = pageLifetime(page, { stale: config.staleTimes.static, revalidate: Infinity, expire: Infinity })
  const stale = staleSeconds(page.scope.output.lifetime, config.staleTimes.static)
  const flight = withoutImageHints(withFacts(page, stale))
  const whole = page.postponed === null
  const html = whole && page.location === null ? wholeDocument(page.html, flight) : splitTail(page.html).content
  return {
    stored: {
      status: page.status,
      location: page.location,
      html,
      flight,
      postponed: page.postponed,
      entries: whole ? [] : shellEntries(page),
    },
    lifetime: { ...lifetime, stale },
    tags: new Set([...page.scope.output.tags, ...implicitTags(match.route, page.scope.pathname)]),
  }
}

/** Flight names the page's stale time and its holes, which only the finished page has: a mark holds their place. */
function withFacts({ flight, holes }: PrerenderedPage, stale: number): Uint8Array {
  const mark = `"stale":${STALE_MARK}`
  const bytes = bufferOf(flight)
  const at = bytes.indexOf(mark)
  if (at < 0) return flight
  return Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from(`"stale":${stale}${holes ? `,"holes":${JSON.stringify(holes)}` : ''}`),
    bytes.subarray(at + mark.length),
  ])
}

/** Without what is short-lived: that was left to the request. */
function shellEntries({ entries }: PrerenderedPage): Array<readonly [string, Uint8Array]> {
  return [...entries].filter(([, entry]) => whyHole(entry) === null).map(([key, entry]) => [key, encodeEntry(entry)] as const)
}

/** The shortest of what the page read and, without cacheComponents, of what its segments export. */
function pageLifetime(page: PrerenderedPage, fallback: Lifetime): Lifetime {
  const { output, segment } = page.scope
  const { revalidate } = segment
  const own: Lifetime = revalidate === false ? fallback : { ...fallback, revalidate }
  return output.lifetime ? shortest(output.lifetime, own) : own
}
