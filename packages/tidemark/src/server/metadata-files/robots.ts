import type { MetadataRoute } from '../../metadata-types.ts'

/** `robots.txt` from what `robots.ts` returns. */
export function robotsText({ rules, host, sitemap }: MetadataRoute.Robots): string {
  const lines: string[] = []
  for (const rule of list(rules)) {
    lines.push(...list(rule.userAgent || '*').map((agent) => `User-Agent: ${agent}`))
    lines.push(...list(rule.allow || null).map((path) => `Allow: ${path}`))
    lines.push(...list(rule.disallow || null).map((path) => `Disallow: ${path}`))
    if (rule.crawlDelay) lines.push(`Crawl-delay: ${rule.crawlDelay}`)
    for (const [name, values] of Object.entries(rule.other ?? {})) lines.push(...list(values).map((value) => `${name}: ${value}`))
    lines.push('')
  }
  if (host) lines.push(`Host: ${host}`)
  lines.push(...list(sitemap).map((url) => `Sitemap: ${url}`))
  // A value with a line break in it would be a rule of its own.
  return lines.map((line) => `${line.replace(/[\r\n]+/g, ' ')}\n`).join('')
}

function list<T>(value: T | readonly T[] | null | undefined): readonly T[] {
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}
