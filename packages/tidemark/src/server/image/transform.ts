import type { Sharp } from 'sharp'
import type { ImageLimits } from './limits.ts'
import { ImageRefusal, NOT_AN_IMAGE } from '../../outgoing/refusal.ts'
import type { OutputType } from './request.ts'
import { isAnimated, type ImageType } from './sniff.ts'

export interface TransformOptions {
  readonly type: ImageType
  readonly width: number
  readonly quality: number
  readonly format: OutputType | null
  readonly limits: ImageLimits
}

export interface Transformed {
  readonly bytes: Uint8Array
  readonly type: ImageType
}

/** What the decoder calls each type that it is given; anything else never reaches it. */
const decoded: Partial<Record<ImageType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'heif',
}

/**
 * Resizes and converts an image. Vector, icon and animated images, and what
 * the decoder cannot read, come back as they were.
 *
 * @throws ImageRefusal 400 for more pixels than allowed, or a file that is not of the type it begins like
 */
export async function transformImage(bytes: Uint8Array, options: TransformOptions): Promise<Transformed> {
  const { type, limits } = options
  if (!decoded[type]) return { bytes, type }
  const { default: sharp } = await import('sharp')
  // Reads the header alone; the limit holds for what follows.
  const facts = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!facts) return { bytes, type }
  if (facts.format !== decoded[type]) throw new ImageRefusal(400, NOT_AN_IMAGE)
  if (facts.width * facts.height > limits.pixels) throw new ImageRefusal(400, NOT_AN_IMAGE)
  if (isAnimated(type, bytes, facts.pages ?? 1)) return { bytes, type }
  const output = outputType(type, options.format, facts.hasAlpha)
  try {
    const image = sharp(bytes, { limitInputPixels: limits.pixels, sequentialRead: true }).timeout({ seconds: Math.ceil(limits.seconds) })
    const resized = image.autoOrient().resize(options.width, null, { withoutEnlargement: true })
    return { bytes: await encode(resized, output, options.quality).toBuffer(), type: output }
  } catch (error) {
    if (/pixel limit|timeout/i.test(String(error))) throw new ImageRefusal(400, NOT_AN_IMAGE, { cause: error })
    return { bytes, type }
  }
}

/** A browser that names neither of the modern formats gets one that all know. */
function outputType(type: ImageType, format: OutputType | null, alpha: boolean): ImageType {
  if (format) return format
  if (type === 'image/webp' || type === 'image/avif') return alpha ? 'image/png' : 'image/jpeg'
  return type
}

function encode(image: Sharp, type: ImageType, quality: number): Sharp {
  // AVIF at 20 less looks like the others at the same number; more effort costs seconds for a few per cent.
  if (type === 'image/avif') return image.avif({ quality: Math.max(quality - 20, 1), effort: 3 })
  if (type === 'image/webp') return image.webp({ quality })
  if (type === 'image/png') return image.png({ quality })
  if (type === 'image/gif') return image.gif()
  return image.jpeg({ quality, mozjpeg: true })
}
