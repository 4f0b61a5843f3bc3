import { availableParallelism } from 'node:os'
import { LRUCache } from 'lru-cache'
import { now } from '../../clock.ts'
import type { ImagesConfig } from '../../config/types.ts'
import { createDiskCache, hash, type CachedImage } from './disk-cache.ts'
import { createLimiter } from '../../outgoing/limiter.ts'
import { imageLimits, type ImageLimits } from './limits.ts'
import { ImageRefusal } from '../../outgoing/refusal.ts'
import { imageReply, refusalReply } from './reply.ts'
import { parseImageRequest, type ImageRequest } from './request.ts'
import { loadSource, type SourceImage } from './source.ts'
import { transformImage } from './transform.ts'

export interface ImageEndpointOptions {
  readonly images: ImagesConfig
  /** Answers a path of the application (with basePath and query) from within, without HTTP; null where there is nothing. */
  readonly readLocal: (path: string) => Promise<Response | null>
  /** Absolute folder for finished images; null keeps them in memory alone. */
  readonly cacheDir: string | null
  /** Path of the endpoint, with basePath. Default `images.path`. */
  readonly path?: string
  /** Where imported images lie: their names change with their content. Default `/_next/static/media/`. */
  readonly staticMedia?: string
  readonly limits?: Partial<ImageLimits>
  /** Browsers ask anew each time. Default false. */
  readonly dev?: boolean
  /** Addresses of a host. Default the system's resolver. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>
  /** Told of each failure that is not the asker's own fault. */
  readonly onError?: (error: unknown, source: string) => void
}

export type ImageEndpoint = (url: URL, headers: Headers) => Promise<Response>

/** Milliseconds before a source that failed is asked again, while its old image is still shown. */
const RETRY_AFTER = 30_000

/**
 * `/_next/image`: fetches, resizes, converts and keeps images. An image past
 * its time is given at once and renewed behind it; however many ask for one,
 * it is made once.
 *
 * @example const answer = await endpoint(new URL('http://x/_next/image?url=%2Fboat.jpg&w=640&q=75'), new Headers())
 */
export function createImageEndpoint(options: ImageEndpointOptions): ImageEndpoint {
  const { images, dev = false, path = images.path, staticMedia = '/_next/static/media/' } = options
  const limits = imageLimits(options.limits ?? {}, availableParallelism())
  const disk = options.cacheDir && limits.diskBytes > 0 ? createDiskCache(options.cacheDir, limits.diskBytes) : null
  const memory = new LRUCache<string, CachedImage>({
    maxSize: Math.max(1, limits.memoryBytes),
    sizeCalculation: ({ bytes }) => bytes.byteLength + 512,
  })
  const retryAt = new LRUCache<string, number>({ max: 1000 })
  const making = new Map<string, Promise<CachedImage>>()
  const loading = new Map<string, Promise<SourceImage>>()
  const limited = createLimiter({
    concurrency: limits.concurrency,
    queue: limits.queue,
    refuse: () => new ImageRefusal(503, 'Too many images are being optimized'),
  })

  async function find(key: string): Promise<CachedImage | null> {
    const kept = memory.get(key)
    if (kept) return kept
    const stored = (await disk?.get(key)) ?? null
    if (stored) memory.set(key, stored)
    return stored
  }

  async function make(key: string, request: ImageRequest, old: CachedImage | null): Promise<CachedImage> {
    const source = await shared(loading, sourceName(request), () =>
      loadSource(request.source, { images, limits, readLocal: options.readLocal, resolve: options.resolve }),
    )
    const fingerprint = hash(source.bytes)
    const { bytes, type } =
      old?.source === fingerprint ? old : await transformImage(source.bytes, { ...request, type: source.type, limits })
    const maxAge = Math.max(images.minimumCacheTTL, source.maxAge)
    const image: CachedImage = { bytes, type, checksum: hash(bytes), maxAge, made: now(), source: fingerprint }
    memory.set(key, image)
    await disk?.set(key, image)
    return image
  }

  function renew(key: string, request: ImageRequest, old: CachedImage): void {
    if ((retryAt.get(key) ?? 0) > now()) return
    shared(making, key, () => limited(() => make(key, request, old))).then(
      () => retryAt.delete(key),
      (error: unknown) => {
        retryAt.set(key, now() + RETRY_AFTER)
        report(error, request)
        // Taken down on purpose: it must not live on here.
        if (error instanceof ImageRefusal && (error.status === 404 || error.status === 410)) {
          memory.delete(key)
          void disk?.delete(key)
        }
      },
    )
  }

  function report(error: unknown, request: ImageRequest): void {
    if (!(error instanceof ImageRefusal) || error.status >= 500) options.onError?.(error, sourceName(request))
  }

  return async function image(url, headers) {
    let request: ImageRequest | null = null
    try {
      if (images.unoptimized || images.loader !== 'default') throw new ImageRefusal(404, 'Not Found')
      const asked = (request = parseImageRequest(url.searchParams, headers.get('accept') ?? '', { images, path, staticMedia }))
      const key = JSON.stringify([sourceName(asked), asked.width, asked.quality, asked.format])
      const kept = await find(key)
      // In development a file is looked at each time, and converted again only where it has changed.
      const found = dev && asked.source.kind === 'local' ? null : kept
      const stale = found !== null && found.made + found.maxAge * 1000 <= now()
      if (found && stale) renew(key, asked, found)
      const pathname = asked.source.kind === 'local' ? new URL(asked.source.path, url).pathname : asked.source.url.pathname
      return imageReply(found ?? (await shared(making, key, () => limited(() => make(key, asked, kept)))), {
        images,
        headers,
        dev,
        state: found ? (stale ? 'STALE' : 'HIT') : 'MISS',
        pathname,
        immutable: asked.source.kind === 'local' && pathname.startsWith(staticMedia),
      })
    } catch (error) {
      if (request) report(error, request)
      return refusalReply(error instanceof ImageRefusal ? error : new ImageRefusal(500, 'Internal Server Error'))
    }
  }
}

function sourceName({ source }: ImageRequest): string {
  return source.kind === 'local' ? source.path : source.url.href
}

/** One run for all who ask for the same at the same time. */
function shared<T>(running: Map<string, Promise<T>>, key: string, run: () => Promise<T>): Promise<T> {
  const known = running.get(key)
  if (known) return known
  const started = run().finally(() => running.delete(key))
  running.set(key, started)
  return started
}
