const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** Pence as text, `£24.50`. */
export const formatPrice = (pence: number): string => format.format(pence / 100)

/** Pence from what a person types (`24`, `24.5`, `£24.50`), or `null` where that is not an amount. */
export function parsePrice(text: string): number | null {
  const match = /^£?\s*(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (match === null) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
