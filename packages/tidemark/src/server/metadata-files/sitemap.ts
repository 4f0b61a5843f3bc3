import type { MetadataRoute } from '../../metadata-types.ts'
import type { SitemapVideo } from '../../metadata-types/routes.ts'

type Entry = MetadataRoute.Sitemap[number]

/** Only those in use are declared. */
const NAMESPACES: ReadonlyArray<readonly [string, string, (entry: Entry) => boolean]> = [
  ['xmlns:image', 'http://www.google.com/schemas/sitemap-image/1.1', (entry) => Boolean(entry.images?.length)],
  ['xmlns:video', 'http://www.google.com/schemas/sitemap-video/1.1', (entry) => Boolean(entry.videos?.length)],
  ['xmlns:xhtml', 'http://www.w3.org/1999/xhtml', (entry) => Object.keys(entry.alternates?.languages ?? {}).length > 0],
]

/** `sitemap.xml` from what `sitemap.ts` returns. */
export function sitemapXml(entries: MetadataRoute.Sitemap): string {
  const used = NAMESPACES.filter(([, , uses]) => entries.some(uses))
  const declared = used.map(([name, uri]) => ` ${name}="${uri}"`).join('')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${declared}>`,
    ...entries.flatMap(entryLines),
    '</urlset>',
    '',
  ].join('\n')
}

function entryLines(entry: Entry): string[] {
  const languages = Object.entries(entry.alternates?.languages ?? {}).filter(([, url]) => url)
  return [
    '<url>',
    ...element('loc', entry.url),
    ...languages.map(([tag, url]) => `<xhtml:link rel="alternate" hreflang="${escape(tag)}" href="${escape(String(url))}" />`),
    ...(entry.images ?? []).flatMap((image) => ['<image:image>', ...element('image:loc', image), '</image:image>']),
    ...(entry.videos ?? []).flatMap(videoLines),
    ...element('lastmod', entry.lastModified),
    ...element('changefreq', entry.changeFrequency),
    ...element('priority', entry.priority),
    '</url>',
  ]
}

const VIDEO_FIELDS = [
  'title',
  'thumbnail_loc',
  'description',
  'content_loc',
  'player_loc',
  'duration',
  'view_count',
  'tag',
  'rating',
  'expiration_date',
  'publication_date',
  'family_friendly',
  'requires_subscription',
  'live',
] as const

function videoLines(video: SitemapVideo): string[] {
  const { restriction, platform, uploader } = video
  return [
    '<video:video>',
    ...VIDEO_FIELDS.flatMap((field) => element(`video:${field}`, video[field])),
    ...element('video:restriction', restriction?.content, { relationship: restriction?.relationship }),
    ...element('video:platform', platform?.content, { relationship: platform?.relationship }),
    ...element('video:uploader', uploader?.content, { info: uploader?.info }),
    '</video:video>',
  ]
}

function element(name: string, value: string | number | Date | undefined, attributes: Record<string, string | undefined> = {}): string[] {
  if (value === undefined || value === null || value === '') return []
  const text = value instanceof Date ? value.toISOString() : String(value)
  const given = Object.entries(attributes).map(([key, one]) => (one ? ` ${key}="${escape(one)}"` : ''))
  return [`<${name}${given.join('')}>${escape(text)}</${name}>`]
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/**
 * Escapes text for XML. What is already an entity stays: Next.js escapes nothing, so that
 * applications written for it do so themselves.
 */
function escape(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)|[<>"']/gi, (character) => ENTITIES[character] ?? character)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
