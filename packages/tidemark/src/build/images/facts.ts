import { readFile } from 'node:fs/promises'
import { TidemarkError } from '../../errors/error.ts'

export interface ImageFacts {
  /** Pixels as shown: a photograph that lies on its side is counted upright. */
  readonly width: number
  readonly height: number
  /** At most 8 pixels a side; null for icons, vectors and animations' format. */
  readonly blur: { readonly url: string; readonly width: number; readonly height: number } | null
}

const BLUR_SIDE = 8
/** Only where an image is imported: to load it costs 50 ms. */
const loadSharp = async () => (await import('sharp')).default

/** @throws TM_IMAGE_FILE for what is not an image */
export async function readImageFacts(file: string): Promise<ImageFacts> {
  const bytes = await readFile(file)
  try {
    const size = icoSize(bytes) ?? bmpSize(bytes)
    if (size) return { ...size, blur: null }
    const sharp = await loadSharp()
    const { format, autoOrient } = await sharp(bytes).metadata()
    const { width, height } = autoOrient
    const blurs = format === 'png' || format === 'jpeg' || format === 'webp' || format === 'heif'
    return { width, height, blur: blurs ? await blur(bytes, { format, width, height }) : null }
  } catch (cause) {
    throw new TidemarkError('TM_IMAGE_FILE', { message: `${file} cannot be read as an image.`, cause })
  }
}

async function blur(bytes: Buffer, image: { format: string; width: number; height: number }): Promise<NonNullable<ImageFacts['blur']>> {
  const scale = BLUR_SIDE / Math.max(image.width, image.height)
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  // A few pixels of AVIF are mostly its container.
  const format = image.format === 'png' ? 'png' : image.format === 'jpeg' ? 'jpeg' : 'webp'
  const sharp = await loadSharp()
  const small = await sharp(bytes).autoOrient().resize(width, height, { fit: 'fill' }).toFormat(format, { quality: 70 }).toBuffer()
  return { url: `data:image/${format};base64,${small.toString('base64')}`, width, height }
}

/** The largest picture of an icon file; the decoder knows nothing of these. */
function icoSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.byteLength < 6 || bytes.readUInt32LE(0) !== 0x00_01_00_00) return null
  let best = { width: 0, height: 0 }
  for (let index = 0; index < bytes.readUInt16LE(4) && bytes.byteLength >= 6 + (index + 1) * 16; index++) {
    const at = 6 + index * 16
    // 0 stands for 256.
    const each = { width: bytes[at] || 256, height: bytes[at + 1] || 256 }
    if (each.width > best.width) best = each
  }
  return best
}

function bmpSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.byteLength < 26 || bytes.toString('latin1', 0, 2) !== 'BM') return null
  // A negative height is a picture from top to bottom.
  return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) }
}
