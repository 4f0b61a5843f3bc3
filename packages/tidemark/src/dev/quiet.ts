import { monotonic } from '../clock.ts'

export interface QuietOptions {
  /** Milliseconds without a disturbance. */
  readonly after: number
  /** Milliseconds after which it is waited for no longer. */
  readonly latest: number
}

export interface Quiet {
  disturb(): void
  /** At once where it is quiet. */
  wait(): Promise<void>
}

/** For work that gives way to everything else, but not for ever. */
export function createQuiet({ after, latest }: QuietOptions): Quiet {
  let disturbed = -Infinity
  return {
    disturb() {
      disturbed = monotonic()
    },
    async wait() {
      const end = monotonic() + latest
      for (;;) {
        const left = Math.min(disturbed + after, end) - monotonic()
        if (left <= 0) return
        await new Promise((resolve) => setTimeout(resolve, left).unref())
      }
    },
  }
}
