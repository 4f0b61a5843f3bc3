/** What a visitor's cookie says: product numbers and how many of each. */
export interface CartItem {
  readonly id: number
  readonly quantity: number
}

export const CART_COOKIE = 'cart'
export const MAX_LINES = 30
export const MAX_QUANTITY = 12

/** Reads `101x2.145x1`; whatever is malformed is left out, because a cookie is anyone's to write. */
export function parseCart(text: string | undefined): CartItem[] {
  const items = new Map<number, number>()
  for (const part of (text ?? '').split('.').slice(0, MAX_LINES)) {
    const match = /^(\d{1,9})x(\d{1,3})$/.exec(part)
    const quantity = Math.min(Number(match?.[2]), MAX_QUANTITY)
    if (match !== null && quantity > 0) items.set(Number(match[1]), quantity)
  }
  return [...items].map(([id, quantity]) => ({ id, quantity }))
}

export function formatCart(items: readonly CartItem[]): string {
  return items.map(({ id, quantity }) => `${id}x${quantity}`).join('.')
}

/** The cart with this many of a product; none removes its line. */
export function setQuantity(items: readonly CartItem[], id: number, quantity: number): CartItem[] {
  const wanted = Math.min(Math.max(0, quantity), MAX_QUANTITY)
  if (wanted === 0) return items.filter((item) => item.id !== id)
  if (items.some((item) => item.id === id)) return items.map((item) => (item.id === id ? { id, quantity: wanted } : item))
  return [...items, { id, quantity: wanted }]
}
