import type { GoogleFamily } from './families.ts'

export interface GoogleSelection {
  /** Numbers, or `variable` for the family's whole range. */
  readonly weights: readonly string[] | 'variable'
  readonly styles: readonly string[]
  /** Axes besides weight and italics. */
  readonly axes: readonly string[]
  readonly display: string
}

/** The URL of Google's style sheet for a choice of variants. */
export function googleFontUrl(family: GoogleFamily, selection: GoogleSelection): string {
  const weightAxis = selection.weights === 'variable' ? family.axes?.get('wght') : undefined
  const weights = selection.weights === 'variable' ? (weightAxis ? [weightAxis] : [null]) : selection.weights
  const slants = selection.styles.includes('italic') ? selection.styles.map((style) => (style === 'italic' ? '1' : '0')) : [null]
  const ranges = selection.axes.map((tag) => [tag, family.axes?.get(tag) ?? ''] as const)
  const tuples = slants.flatMap((ital) =>
    weights.map((wght) =>
      [['ital', ital] as const, ['wght', wght] as const, ...ranges]
        .filter((axis): axis is [string, string] => axis[1] !== null)
        .toSorted(byTag),
    ),
  )
  const tags = tuples[0]?.map(([tag]) => tag) ?? []
  const values = tuples.map((axes) => axes.map(([, value]) => value).join(',')).toSorted(byNumbers)
  const chosen = tags.length > 0 ? `:${tags.join(',')}@${values.join(';')}` : ''
  return `https://fonts.googleapis.com/css2?family=${family.name.replaceAll(' ', '+')}${chosen}&display=${selection.display}`
}

/** Google answers 400 unless lower-case tags come first, each case by the alphabet. */
function byTag([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  const isLower = (tag: string): number => (tag === tag.toLowerCase() ? 0 : 1)
  return isLower(a) - isLower(b) || (a < b ? -1 : 1)
}

/** And unless the tuples are sorted by value. */
function byNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((tuple) => tuple.split(',').map((value) => Number.parseFloat(value)))
  for (let index = 0; index < (left?.length ?? 0); index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
