/** What a file is by its first bytes; its name and the `content-type` it came with are only claims. */
export type ImageType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/avif'
  | 'image/svg+xml'
  | 'image/x-icon'
  | 'image/bmp'
  | 'image/jxl'
  | 'image/heic'
  | 'image/tiff'

const signatures: ReadonlyArray<readonly [ImageType, RegExp]> = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/avif', /^[^]{4}ftypavi[fs]/],
  ['image/heic', /^[^]{4}ftyp(?:heic|heix|hevc|hevx|heim|heis)/],
  ['image/x-icon', /^\0\0\x01\0/],
  ['image/bmp', /^BM[^]{4}\0{4}/],
  ['image/jxl', /^(?:\xff\x0a|\0\0\0\x0cJXL \r\n\x87\n)/],
  ['image/tiff', /^(?:II\*\0|MM\0\*)/],
]

/** The type of an image file, or null for anything else. */
export function sniffImage(bytes: Uint8Array): ImageType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1')
  const known = signatures.find(([, signature]) => signature.test(head))
  if (known) return known[0]
  return isSvg(head) ? 'image/svg+xml' : null
}

/** Text that begins as XML or SVG does, whatever stands before the root element. */
function isSvg(head: string): boolean {
  const text = head.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '')
  return /^<[?!a-z]/i.test(text) && /<(?:[\w-]+:)?svg[\s>/]/i.test(text)
}

/** Whether a file has more than one picture: these pass through as they are. `pages` as sharp counts them. */
export function isAnimated(type: ImageType, bytes: Uint8Array, pages: number): boolean {
  if (type === 'image/gif' || type === 'image/webp') return pages > 1
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536)).toString('latin1')
  if (type === 'image/avif') return head.slice(8, 12) === 'avis'
  // An animated PNG says so in a chunk before its pixels.
  if (type !== 'image/png') return false
  const control = head.indexOf('acTL')
  const pixels = head.indexOf('IDAT')
  return control >= 0 && (pixels < 0 || control < pixels)
}
