import type { ImagesConfig } from '../../config/types.ts'
import { isPublicAddress } from '../../outgoing/address.ts'
import { fetchRemote } from '../../outgoing/fetch-remote.ts'
import type { ImageLimits } from './limits.ts'
import { ImageRefusal, LOCAL_INVALID, NOT_AN_IMAGE, TYPE_NOT_ALLOWED } from '../../outgoing/refusal.ts'
import type { ImageRequest } from './request.ts'
import { sniffImage, type ImageType } from './sniff.ts'

export interface SourceImage {
  readonly bytes: Uint8Array
  readonly type: ImageType
  /** Seconds that the source itself may be kept; 0 where it says nothing. */
  readonly maxAge: number
}

export interface SourceOptions {
  readonly images: ImagesConfig
  readonly limits: ImageLimits
  readonly readLocal: (path: string) => Promise<Response | null>
  readonly resolve?: ((hostname: string) => Promise<readonly string[]>) | undefined
}

/** @throws ImageRefusal */
export async function loadSource(source: ImageRequest['source'], options: SourceOptions): Promise<SourceImage> {
  const { bytes, cacheControl } = source.kind === 'local' ? await readLocal(source.path, options) : await readRemote(source.url, options)
  const type = sniffImage(bytes)
  if (!type) throw new ImageRefusal(400, NOT_AN_IMAGE)
  if (type === 'image/svg+xml' && !options.images.dangerouslyAllowSVG) throw new ImageRefusal(400, TYPE_NOT_ALLOWED)
  return { bytes, type, maxAge: parseMaxAge(cacheControl) }
}

function readRemote(url: URL, { images, limits, resolve }: SourceOptions): ReturnType<typeof fetchRemote> {
  return fetchRemote(url, {
    redirects: images.maximumRedirects,
    bytes: limits.bytes,
    milliseconds: limits.seconds * 1000,
    allow: images.dangerouslyAllowLocalIP ? () => true : isPublicAddress,
    resolve,
  })
}

async function readLocal(
  path: string,
  { limits, readLocal: read }: SourceOptions,
): Promise<{ bytes: Uint8Array; cacheControl: string | null }> {
  const response = await read(path)
  if (!response) throw new ImageRefusal(404, LOCAL_INVALID)
  if (!response.ok) {
    await response.body?.cancel()
    throw new ImageRefusal(response.status >= 400 ? response.status : 500, LOCAL_INVALID)
  }
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.byteLength
    if (length > limits.bytes) throw new ImageRefusal(413, LOCAL_INVALID)
    parts.push(part)
  }
  if (length === 0) throw new ImageRefusal(400, LOCAL_INVALID)
  return { bytes: Buffer.concat(parts), cacheControl: response.headers.get('cache-control') }
}

/** `s-maxage` where there is one, else `max-age`; 0 without either. */
function parseMaxAge(cacheControl: string | null): number {
  const found = /(?:^|[,\s])s-maxage="?(\d+)/i.exec(cacheControl ?? '') ?? /(?:^|[,\s])max-age="?(\d+)/i.exec(cacheControl ?? '')
  return found ? Math.min(Number(found[1]), 31_536_000) : 0
}
