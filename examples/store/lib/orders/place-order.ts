import 'server-only'
import { randomBytes } from 'node:crypto'
import type { CartLine } from '../cart/cart.ts'
import type { Region } from '../cart/delivery.ts'
import { sumCart } from '../cart/totals.ts'
import { run, transact } from '../db/statement.ts'

export interface Recipient {
  readonly name: string
  readonly email: string
  readonly address: string
}

export type Placed = { readonly kind: 'placed'; readonly id: string } | { readonly kind: 'short'; readonly names: readonly string[] }

const takeStock = (line: CartLine): boolean =>
  run('update product set stock = stock - @quantity where id = @id and stock >= @quantity', { id: line.id, quantity: line.quantity }) === 1

class ShortStock extends Error {
  readonly names: readonly string[]

  constructor(names: readonly string[]) {
    super('Not enough stock')
    this.names = names
  }
}

function insertOrder(lines: readonly CartLine[], recipient: Recipient, region: Region): string {
  // Whoever knows the number may see the order, so it must not be guessable.
  const id = randomBytes(12).toString('base64url')
  const { delivery, total } = sumCart(lines, region)
  run('insert into customer_order values (@id, @placed, @name, @email, @address, @region, @delivery, @total)', {
    id,
    placed: new Date().toISOString(),
    ...recipient,
    region: region.id,
    delivery,
    total,
  })
  for (const line of lines) {
    const { id: product, name, slug, price, quantity } = line
    run('insert into order_line values (@order, @product, @name, @slug, @price, @quantity)', {
      order: id,
      product,
      name,
      slug,
      price,
      quantity,
    })
  }
  return id
}

/** Takes the stock and writes the order, both or neither. */
export function placeOrder(lines: readonly CartLine[], recipient: Recipient, region: Region): Placed {
  try {
    return transact((): Placed => {
      const short = lines.filter((line) => !takeStock(line))
      // Throwing rolls the transaction back, so nothing stays reserved.
      if (short.length > 0) throw new ShortStock(short.map((line) => line.name))
      return { kind: 'placed', id: insertOrder(lines, recipient, region) }
    })
  } catch (error) {
    if (error instanceof ShortStock) return { kind: 'short', names: error.names }
    throw error
  }
}
