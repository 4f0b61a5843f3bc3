import { TidemarkError } from '../errors/error.ts'

/** What one generated image may cost. */
export interface OgLimits {
  /** Pixels of the picture, width × height. Default 16 million; the renderer itself ends at 64 million. */
  readonly pixels: number
  /** Seconds for everything: components, fetching images, drawing. Default 10. */
  readonly seconds: number
  /** Bytes of one fetched image. Default 10 MB. */
  readonly imageBytes: number
  /** Fetched images of one picture. Default 50. */
  readonly images: number
}

export const OG_LIMITS: OgLimits = { pixels: 16_000_000, seconds: 10, imageBytes: 10_000_000, images: 50 }

/** @throws TM_OG_SIZE */
export function assertSize(width: number, height: number, limits: OgLimits): void {
  const valid = [width, height].every((side) => Number.isInteger(side) && side > 0)
  if (valid && width * height <= limits.pixels) return
  const reason = valid ? `has more than ${limits.pixels} pixels` : 'is no size'
  throw new TidemarkError('TM_OG_SIZE', { message: `${width} × ${height} ${reason}` })
}

/** @throws TM_OG_TIME when the work takes longer; it goes on, but nobody waits for it */
export async function withinTime<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new TidemarkError('TM_OG_TIME', { message: `It took more than ${seconds} s` })), seconds * 1000)
    timer.unref()
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
