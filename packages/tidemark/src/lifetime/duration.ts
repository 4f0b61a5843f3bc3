import { TidemarkError } from '../errors/error.ts'

const UNITS = { y: 31_536_000, w: 604_800, d: 86_400, h: 3600, m: 60, s: 1, ms: 0.001 } as const

type Unit = keyof typeof UNITS

const PART = /(\d+(?:\.\d+)?)\s*(ms|[smhdwy])/g
const WHOLE = /^(?:\d+(?:\.\d+)?\s*(?:ms|[smhdwy])\s*)+$/

/**
 * Seconds in `'1h'`, `'1h 30m'`, `'250ms'`; a number is seconds already.
 *
 * @throws TM_DURATION for anything else
 */
export function parseDuration(text: string | number): number {
  const trimmed = typeof text === 'number' ? '' : text.trim()
  if (typeof text === 'number' ? !(text >= 0) : !WHOLE.test(trimmed)) {
    throw new TidemarkError('TM_DURATION', { message: `${JSON.stringify(text)} is not a duration.` })
  }
  if (typeof text === 'number') return text
  let seconds = 0
  for (const [, amount, unit] of trimmed.matchAll(PART)) seconds += Number(amount) * UNITS[unit as Unit]
  return seconds
}

/**
 * For tables: `60` → `1m`, `31536000` → `1y`, `100` → `≈2m`, `Infinity` → `never`.
 * What the largest fitting unit does not divide is rounded and marked.
 */
export function formatDuration(seconds: number): string {
  if (seconds === Infinity) return 'never'
  const units = (['y', 'w', 'd', 'h', 'm', 's'] as const).filter((unit) => seconds >= UNITS[unit])
  const exact = units.find((unit) => seconds % UNITS[unit] === 0)
  const largest = units[0]
  if (largest === undefined) return `${seconds}s`
  // 90 minutes read better as 90m than as ≈2h; 604801 seconds do not as seconds.
  if (exact !== undefined && seconds / UNITS[exact] < 100 && exact !== 's') return `${seconds / UNITS[exact]}${exact}`
  if (largest === 's') return `${Math.round(seconds)}s`
  return `≈${Math.round(seconds / UNITS[largest])}${largest}`
}
