import { LRUCache } from 'lru-cache'
import type { Node } from 'takumi-js'
import { monotonic } from '../clock.ts'
import { TidemarkError } from '../errors/error.ts'
import { isPublicAddress } from '../outgoing/address.ts'
import { fetchRemote } from '../outgoing/fetch-remote.ts'
import { imageFile, type ImageFile } from './image-file.ts'
import type { OgLimits } from './limits.ts'

export interface RemoteOptions {
  readonly limits: OgLimits
  readonly allowLocal: boolean
}

const REDIRECTS = 3

/**
 * Files by URL, for a minute: a prerender draws every picture twice, and may wait for nothing the second time.
 */
const recent = new LRUCache<string, ImageFile>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: ({ data }) => data.byteLength + 1,
  ttl: 60_000,
  perf: { now: monotonic },
})

/**
 * Fetches every http(s) image that a picture names. The renderer itself opens no connection and no file.
 *
 * @throws TM_OG_IMAGE
 */
export async function fetchImages(node: Node, css: readonly string[], options: RemoteOptions): Promise<readonly ImageFile[]> {
  const urls = new Set<string>()
  collect(node, urls)
  for (const sheet of css) collectFromText(sheet, urls)
  if (urls.size > options.limits.images) {
    throw new TidemarkError('TM_OG_IMAGE', { message: `${urls.size} images, the limit is ${options.limits.images}` })
  }
  return Promise.all([...urls].map((src) => fetchImage(src, options)))
}

async function fetchImage(src: string, { limits, allowLocal }: RemoteOptions): Promise<ImageFile> {
  const key = `${allowLocal} ${src}`
  const known = recent.get(key)
  if (known) return known
  try {
    const { bytes } = await fetchRemote(new URL(src), {
      redirects: REDIRECTS,
      bytes: limits.imageBytes,
      milliseconds: limits.seconds * 1000,
      allow: (address) => allowLocal || isPublicAddress(address),
    })
    const file = imageFile(src, bytes)
    recent.set(key, file)
    return file
  } catch (cause) {
    throw new TidemarkError('TM_OG_IMAGE', { message: `${src} could not be fetched: ${(cause as Error).message}`, cause })
  }
}

function collect(node: Node, urls: Set<string>): void {
  if (node.type === 'image' && typeof node.src === 'string' && isRemote(node.src)) urls.add(node.src)
  for (const value of Object.values(node.style ?? {})) if (typeof value === 'string') collectFromText(value, urls)
  if (node.tw) collectFromText(node.tw, urls)
  if (node.type === 'container') for (const child of node.children ?? []) collect(child, urls)
}

function collectFromText(text: string, urls: Set<string>): void {
  if (!text.includes('url(')) return
  for (const [, , url = ''] of text.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g)) if (isRemote(url)) urls.add(url)
}

function isRemote(url: string): boolean {
  return /^https?:\/\//i.test(url)
}
