import { decodePercent } from '../../decode-percent.ts'
import { defaultLocalPatterns, matchesLocalPattern, matchesRemotePattern } from '../../client/image/patterns.ts'
import type { ImagesConfig } from '../../config/types.ts'
import { ImageRefusal, URL_NOT_ALLOWED } from '../../outgoing/refusal.ts'

export type OutputType = ImagesConfig['formats'][number]

/** What is asked for, checked: nothing in it is the asker's own invention but the choice. */
export interface ImageRequest {
  readonly source: { readonly kind: 'local'; readonly path: string } | { readonly kind: 'remote'; readonly url: URL }
  /** Pixels; one of the configured sizes. */
  readonly width: number
  /** 1 to 100; one of the configured qualities. */
  readonly quality: number
  /** The format the browser takes and the configuration offers; null keeps the source's. */
  readonly format: OutputType | null
}

interface ParseOptions {
  readonly images: ImagesConfig
  /** Path of the endpoint, with basePath. */
  readonly path: string
  /** Where imported images lie, with basePath. */
  readonly staticMedia: string
}

const LONGEST_URL = 3072

/** @throws ImageRefusal 400 with Next's text for what is wrong */
export function parseImageRequest(query: URLSearchParams, accept: string, options: ParseOptions): ImageRequest {
  const { images } = options
  const source = parseSource(single(query, 'url', '"url" parameter'), options)
  const width = single(query, 'w', '"w" parameter (width)')
  const quality = single(query, 'q', '"q" parameter (quality)')
  const w = integer(width)
  if (w === null || w <= 0) throw refuse('"w" parameter (width) must be an integer greater than 0')
  if (!images.deviceSizes.includes(w) && !images.imageSizes.includes(w)) throw refuse(`"w" parameter (width) of ${w} is not allowed`)
  const q = integer(quality)
  if (q === null || q < 1 || q > 100) throw refuse('"q" parameter (quality) must be an integer between 1 and 100')
  if (!images.qualities.includes(q)) throw refuse(`"q" parameter (quality) of ${q} is not allowed`)
  return { source, width: w, quality: q, format: pickFormat(accept, images.formats) }
}

function parseSource(value: string, { images, path, staticMedia }: ParseOptions): ImageRequest['source'] {
  if (value.length > LONGEST_URL) throw refuse('"url" parameter is too long')
  if (value.startsWith('//')) throw refuse('"url" parameter cannot be a protocol-relative URL (//)')
  if (!value.startsWith('/')) return parseRemote(value, images)
  const url = URL.canParse(value, 'http://local') ? new URL(value, 'http://local') : null
  // A backslash turns a path into another host.
  if (url?.origin !== 'http://local') throw refuse('"url" parameter is invalid')
  if (isBelow(url.pathname, path)) throw refuse('"url" parameter cannot be recursive')
  const patterns = [...(images.localPatterns ?? defaultLocalPatterns), { pathname: `${staticMedia}**`, search: '' }]
  if (!patterns.some((pattern) => matchesLocalPattern(pattern, url))) throw refuse(URL_NOT_ALLOWED)
  return { kind: 'local', path: url.pathname + url.search }
}

function parseRemote(value: string, images: ImagesConfig): ImageRequest['source'] {
  const url = URL.canParse(value) ? new URL(value) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw refuse('"url" parameter is invalid')
  // Credentials would be sent by the server, in its own name.
  if (url.username || url.password) throw refuse(URL_NOT_ALLOWED)
  if (!images.remotePatterns.some((pattern) => matchesRemotePattern(pattern, url))) throw refuse(URL_NOT_ALLOWED)
  url.hash = ''
  return { kind: 'remote', url }
}

function isBelow(pathname: string, prefix: string): boolean {
  const decoded = decodePercent(pathname)
  if (decoded === null) throw refuse('"url" parameter is invalid')
  return decoded === prefix || decoded.startsWith(`${prefix}/`)
}

function single(query: URLSearchParams, name: string, called: string): string {
  const [value, ...more] = query.getAll(name)
  if (!value) throw refuse(`${called} is required`)
  if (more.length > 0) throw refuse(`${called} cannot be an array`)
  return value
}

function integer(value: string): number | null {
  return /^\d{1,8}$/.test(value) ? Number(value) : null
}

/** The first configured format that the browser names: `image/*` and `*\/*` promise nothing. */
function pickFormat(accept: string, formats: readonly OutputType[]): OutputType | null {
  const accepted = new Set(
    accept
      .toLowerCase()
      .split(',')
      .map((range) => range.trim())
      .filter((range) => !/;\s*q=0(?:\.0*)?$/.test(range))
      .map((range) => (range.split(';', 1)[0] ?? '').trim()),
  )
  return formats.find((format) => accepted.has(format)) ?? null
}

function refuse(text: string): ImageRefusal {
  return new ImageRefusal(400, text)
}
