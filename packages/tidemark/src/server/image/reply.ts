import { decodePercent } from '../../decode-percent.ts'
import type { ImagesConfig } from '../../config/types.ts'
import type { CachedImage } from './disk-cache.ts'
import type { ImageRefusal } from '../../outgoing/refusal.ts'

export interface ReplyOptions {
  readonly images: ImagesConfig
  readonly headers: Headers
  readonly state: 'MISS' | 'HIT' | 'STALE'
  /** Name of the source, for whoever saves the file. */
  readonly pathname: string
  /** The source's own name changes with its content. */
  readonly immutable: boolean
  readonly dev: boolean
}

export function imageReply(image: CachedImage, options: ReplyOptions): Response {
  const { images } = options
  const etag = `"${image.checksum}"`
  const headers = new Headers({ vary: 'Accept', 'cache-control': cacheControl(image.maxAge, options), etag })
  if (matches(options.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  headers.set('content-type', image.type)
  headers.set('content-length', String(image.bytes.byteLength))
  headers.set('content-disposition', disposition(images.contentDispositionType, options.pathname, image.type))
  headers.set('content-security-policy', images.contentSecurityPolicy)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-nextjs-cache', options.state)
  return new Response(image.bytes as Uint8Array<ArrayBuffer>, { status: 200, headers })
}

export function refusalReply(error: ImageRefusal): Response {
  const headers = new Headers({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  if (error.status === 503) headers.set('retry-after', '1')
  return new Response(error.message, { status: error.status, headers })
}

function cacheControl(maxAge: number, { immutable, dev }: ReplyOptions): string {
  if (dev) return 'public, max-age=0, must-revalidate'
  return immutable ? 'public, max-age=315360000, immutable' : `public, max-age=${maxAge}, must-revalidate`
}

function matches(asked: string | null, etag: string): boolean {
  return asked !== null && asked.split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*')
}

function disposition(type: 'inline' | 'attachment', pathname: string, contentType: string): string {
  const last = pathname.slice(pathname.lastIndexOf('/') + 1)
  const stem = (decodePercent(last) ?? last).toWellFormed().replace(/\.[^.]*$/, '') || 'image'
  const extension = (contentType.split('/')[1] ?? 'bin').replace('svg+xml', 'svg').replace('x-icon', 'ico')
  const name = `${stem}.${extension}`
  const plain = name.replaceAll(/[^\w .()-]/g, '_')
  if (plain === name) return `${type}; filename="${plain}"`
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${type}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
