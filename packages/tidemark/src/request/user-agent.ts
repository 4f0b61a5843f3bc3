import { browsers, cpus, devices, engines, systems, windowsVersions, type Pattern } from './user-agent-table.ts'

export interface UserAgent {
  /** A search engine, a link preview or another known bot. */
  readonly isBot: boolean
  readonly ua: string
  readonly browser: { readonly name?: string; readonly version?: string; readonly major?: string }
  readonly device: {
    readonly model?: string
    /** Undefined for a desktop browser. */
    readonly type?: 'mobile' | 'tablet' | 'console' | 'smarttv' | 'wearable' | 'embedded'
    readonly vendor?: string
  }
  readonly engine: { readonly name?: string; readonly version?: string }
  readonly os: { readonly name?: string; readonly version?: string }
  readonly cpu: { readonly architecture?: string }
}

/** Longer strings are not read on: no browser sends one. */
const MAX_LENGTH = 500
const BOTS =
  /Googlebot|Mediapartners-Google|AdsBot-Google|googleweblight|Storebot-Google|Google-PageRenderer|Google-InspectionTool|Bingbot|BingPreview|Slurp|DuckDuckBot|baiduspider|yandex|sogou|LinkedInBot|bitlybot|tumblr|vkShare|quora link preview|facebookexternalhit|facebookcatalog|Twitterbot|applebot|redditbot|Slackbot|Discordbot|WhatsApp|SkypeUriPreview|ia_archiver|GPTBot/i

/**
 * What the `User-Agent` header says of browser, device, system and processor.
 *
 * @example const { device } = userAgent(request); const small = device.type === 'mobile'
 */
export function userAgent({ headers }: { readonly headers: Headers }): UserAgent {
  return userAgentFromString(headers.get('user-agent') ?? undefined)
}

/** As {@link userAgent}, from the header's value. */
export function userAgentFromString(input: string | undefined): UserAgent {
  const ua = (input ?? '').slice(0, MAX_LENGTH)
  const browser = named(find(browsers, ua))
  return {
    isBot: input !== undefined && BOTS.test(input),
    ua: input ?? '',
    browser: { ...browser, ...(browser.version && { major: browser.version.split('.')[0] ?? '' }) },
    device: device(ua),
    engine: named(find(engines, ua)),
    os: system(ua),
    cpu: architecture(ua),
  }
}

interface Found {
  readonly name: string
  readonly groups: readonly string[]
  readonly pattern: Pattern
}

function find(patterns: readonly Pattern[], ua: string): Found | null {
  for (const pattern of patterns) {
    const match = pattern.regex.exec(ua)
    if (match) return { name: pattern.name, groups: match.slice(1).map((group) => group ?? ''), pattern }
  }
  return null
}

function named(found: Found | null): { name?: string; version?: string } {
  if (!found) return {}
  const [version] = found.groups
  return { name: found.name, ...(version && { version }) }
}

function device(ua: string): UserAgent['device'] {
  const found = find(devices, ua)
  if (!found) return {}
  const { pattern, groups } = found
  const model = pattern.model ?? groups[0]?.trim()
  return {
    ...(model && { model }),
    ...(pattern.type && { type: pattern.type }),
    ...(found.name && { vendor: found.name }),
  }
}

function system(ua: string): UserAgent['os'] {
  const os = named(find(systems, ua))
  if (os.version === undefined) return os
  const version = os.name === 'Windows' ? (windowsVersions[os.version] ?? os.version) : os.version.replaceAll('_', '.')
  return { ...os, version }
}

function architecture(ua: string): UserAgent['cpu'] {
  const found = find(cpus, ua)
  return found ? { architecture: found.name } : {}
}
