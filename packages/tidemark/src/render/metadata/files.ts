import { TidemarkError } from '../../errors/error.ts'
import type { Params } from '../../routes/types.ts'
import { METADATA_ID } from '../../routes/metadata-routes.ts'
import { encodeSegment, fillPattern, parsePattern } from '../../routes/pattern.ts'
import { decodePercent } from '../../decode-percent.ts'
import type { ImageMetadata, ImageModule, SegmentFile } from './types.ts'

/** One image as the head names it: icons have `sizes`, social images `width` and `height`. */
export interface FileImage {
  /** A path with basePath and hash. */
  readonly url: string
  readonly alt?: string
  readonly type?: string
  readonly sizes?: string
  readonly width?: number
  readonly height?: number
}

/** What the metadata files of one folder put into the head. A kind without files is absent. */
export interface FileMetadata {
  readonly images: Readonly<Partial<Record<ImageKind, readonly FileImage[]>>>
  readonly manifest?: string
}

type ImageKind = 'favicon' | 'icon' | 'apple-icon' | 'opengraph-image' | 'twitter-image'

/** Calls every `generateImageMetadata` of the folder at once. */
export async function resolveFiles(files: readonly SegmentFile[], params: Promise<Params>, basePath: string): Promise<FileMetadata> {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const found = await Promise.all(sorted.map((file) => (isImage(file.type) ? imagesOf(file, params, basePath) : [])))
  const images: Partial<Record<ImageKind, FileImage[]>> = {}
  for (const [at, { type }] of sorted.entries()) if (isImage(type)) (images[type] ??= []).push(...(found[at] ?? []))
  const manifest = sorted.find((file) => file.type === 'manifest')
  return { images, ...(manifest ? { manifest: basePath + manifest.pattern } : {}) }
}

function isImage(type: SegmentFile['type']): type is ImageKind {
  return type !== 'manifest' && type !== 'robots' && type !== 'sitemap'
}

function isSocial(file: SegmentFile): boolean {
  return file.type === 'opengraph-image' || file.type === 'twitter-image'
}

async function imagesOf(file: SegmentFile, params: Promise<Params>, basePath: string): Promise<FileImage[]> {
  const { facts, module } = file
  const pattern = file.pattern.replace(`/[${METADATA_ID}]`, '')
  const dynamic = parsePattern(pattern).filter((segment) => segment.kind !== 'static')
  if (file.source === 'static') {
    // The same for all params, hence named once, with `-` in place of each.
    const anonymous = Object.fromEntries(dynamic.map(({ kind, name }) => [name, kind === 'dynamic' ? '-' : ['-']]))
    return [staticImage(file, `${basePath}${fillPattern(pattern, anonymous)}?${facts.hash}`)]
  }
  const known = dynamic.length > 0 ? decoded(await params) : undefined
  const path = basePath + fillPattern(pattern, known ?? {})
  if (!module?.generateImageMetadata) return [codeImage(file, `${path}?${facts.hash}`, module ?? {})]
  const items = await listImages(module, known, file.name)
  return items.map((item) => codeImage(file, `${path}/${encodeSegment(String(item.id))}?${facts.hash}`, item))
}

/** Image functions are given params decoded, as route handlers are. */
function decoded(params: Params): Params {
  const decode = (value: string): string => decodePercent(value) ?? value
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? decode(value) : value.map(decode)]),
  )
}

function staticImage(file: SegmentFile, url: string): FileImage {
  const { alt, type, sizes = 'any', width, height } = file.facts
  const typed = type ? { type } : {}
  if (!isSocial(file)) return { url, sizes, ...typed }
  return { url, ...(alt ? { alt } : {}), ...typed, ...(width && height ? { width, height } : {}) }
}

function codeImage(file: SegmentFile, url: string, item: ImageModule | ImageMetadata): FileImage {
  const { alt, size, contentType: type = 'image/png' } = item
  const named = { url, ...(alt ? { alt } : {}), type }
  if (!size) return named
  return isSocial(file) ? { ...named, width: size.width, height: size.height } : { ...named, sizes: `${size.width}x${size.height}` }
}

/**
 * What `generateImageMetadata` of an image file returns, checked.
 *
 * @param params undefined for a file without dynamic segments above it
 * @throws TM_METADATA_IMAGE_LIST, TM_METADATA_IMAGE_ID
 */
export async function listImages(module: ImageModule, params: Params | undefined, file: string): Promise<readonly ImageMetadata[]> {
  const items = await module.generateImageMetadata?.({ params })
  if (!Array.isArray(items)) {
    throw new TidemarkError('TM_METADATA_IMAGE_LIST', { message: `generateImageMetadata returned ${typeof items}`, at: file })
  }
  for (const item of items as readonly ImageMetadata[]) {
    const id: unknown = item?.id
    const valid = (typeof id === 'string' && id !== '') || typeof id === 'number'
    if (!valid) throw new TidemarkError('TM_METADATA_IMAGE_ID', { message: `id: ${JSON.stringify(id)}`, at: file })
  }
  return items as readonly ImageMetadata[]
}
