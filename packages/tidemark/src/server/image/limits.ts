/** What one image may cost. */
export interface ImageLimits {
  /** Bytes of a source. Default 50 MB. */
  readonly bytes: number
  /** Pixels of a source, decoded. Default 50 million: a photograph of the largest cameras sold. */
  readonly pixels: number
  /** Seconds for fetching a source, and again for converting it. Default 7. */
  readonly seconds: number
  /** Images being made at once; further ones wait. Default twice the processors. */
  readonly concurrency: number
  /** Images waiting; further ones are answered with 503. Default 500. */
  readonly queue: number
  /** Bytes of finished images on disk. Default 512 MiB; 0 keeps none. */
  readonly diskBytes: number
  /** Bytes of finished images in memory. Default 32 MiB. */
  readonly memoryBytes: number
}

export function imageLimits(given: Partial<ImageLimits>, processors: number): ImageLimits {
  return {
    bytes: 50_000_000,
    pixels: 50_000_000,
    seconds: 7,
    concurrency: Math.max(2, processors * 2),
    queue: 500,
    diskBytes: 512 * 1024 * 1024,
    memoryBytes: 32 * 1024 * 1024,
    ...given,
  }
}
