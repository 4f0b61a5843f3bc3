import path from 'node:path'
import type { MetadataFile } from '../../routes/types.ts'

const IMAGES: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** MIME type of a metadata file; of a code image the one it has when the module says nothing. */
export function contentType({ type, file, source }: MetadataFile): string {
  if (type === 'sitemap') return 'application/xml'
  if (type === 'robots') return 'text/plain'
  if (type === 'manifest') return 'application/manifest+json'
  return source === 'code' ? 'image/png' : (IMAGES[path.extname(file).toLowerCase()] ?? 'application/octet-stream')
}
