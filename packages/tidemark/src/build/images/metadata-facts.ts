import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { TidemarkError } from '../../errors/error.ts'
import type { FileFacts } from '../../render/metadata/types.ts'
import type { MetadataFile } from '../../routes/types.ts'
import { contentType } from '../../server/metadata-files/content-type.ts'
import { readImageFacts } from './facts.ts'

const MEGABYTE = 1024 * 1024

/** Bytes above which the networks do not show a picture. Sources: Facebook's and X's documentation. */
const LIMITS: Partial<Record<MetadataFile['type'], number>> = { 'opengraph-image': 8 * MEGABYTE, 'twitter-image': 5 * MEGABYTE }

/**
 * What the head says of a metadata file: the hash of its content and, of an image, type, size and alternative text.
 *
 * @throws TM_METADATA_IMAGE_FILE for what cannot be read as an image, TM_METADATA_IMAGE_SIZE for one too big to be shown
 * @example await metadataFacts({ type: 'icon', file: '/app/icon.png', source: 'static', suffix: '' }) // { sizes: '32x32', … }
 */
export async function metadataFacts(metadata: MetadataFile): Promise<FileFacts> {
  const { file, type, source, altFile } = metadata
  const bytes = await readFile(file)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  if (source === 'code' || type === 'manifest' || type === 'robots' || type === 'sitemap') return { hash }
  const limit = LIMITS[type]
  if (limit && bytes.byteLength > limit) {
    const size = `${(bytes.byteLength / MEGABYTE).toFixed(1)} MB, the limit is ${limit / MEGABYTE} MB`
    throw new TidemarkError('TM_METADATA_IMAGE_SIZE', { message: `${path.basename(file)} has ${size}`, at: file })
  }
  const alt = altFile ? (await readFile(altFile, 'utf8')).trim() : ''
  return { hash, type: contentType(metadata), ...(await size(file)), ...(alt ? { alt } : {}) }
}

async function size(file: string): Promise<{ sizes: string; width?: number; height?: number }> {
  const facts = await readImageFacts(file).catch((cause: unknown) => {
    throw new TidemarkError('TM_METADATA_IMAGE_FILE', { message: `${path.basename(file)} cannot be read as an image`, at: file, cause })
  })
  // A drawing fits every size, whichever its file gives.
  if (file.endsWith('.svg')) return { sizes: 'any' }
  const { width, height } = facts
  return { sizes: `${width}x${height}`, width, height }
}
