import 'server-only'
import { selectAll, selectOne } from '../db/statement.ts'

export interface OrderLine {
  readonly name: string
  readonly slug: string
  /** Pence. */
  readonly price: number
  readonly quantity: number
}

export interface Order {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly placed: string
  readonly name: string
  readonly email: string
  readonly address: string
  readonly region: string
  /** Pence. */
  readonly delivery: number
  /** Pence. */
  readonly total: number
}

const COLUMNS = 'id, placed, name, email, address, region, delivery, total'

export function readOrder(id: string): Order | null {
  return selectOne<Order>(`select ${COLUMNS} from customer_order where id = @id`, { id }) ?? null
}

export function readOrderLines(id: string): OrderLine[] {
  return selectAll<OrderLine>('select name, slug, price, quantity from order_line where order_id = @id order by rowid', { id })
}

export function readLatestOrders(limit: number): Order[] {
  return selectAll<Order>(`select ${COLUMNS} from customer_order order by placed desc limit @limit`, { limit })
}
