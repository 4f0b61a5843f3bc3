import { deliveryPrice, type Region } from './delivery.ts'

/** All in pence. */
export interface Totals {
  readonly count: number
  readonly subtotal: number
  readonly delivery: number
  readonly total: number
}

export function sumCart(lines: ReadonlyArray<{ readonly price: number; readonly quantity: number }>, region: Region): Totals {
  const count = lines.reduce((sum, line) => sum + line.quantity, 0)
  const subtotal = lines.reduce((sum, line) => sum + line.price * line.quantity, 0)
  const delivery = deliveryPrice(region, subtotal)
  return { count, subtotal, delivery, total: subtotal + delivery }
}
