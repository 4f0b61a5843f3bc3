import { requireAdmin } from '@/lib/account/guard.ts'
import { note } from '@/lib/log/log.ts'
import { readLatestOrders } from '@/lib/orders/read-orders.ts'

const MOST = 10_000

/** A cell that no spreadsheet takes for a formula. */
function toCell(value: string | number): string {
  const text = String(value).replaceAll('"', '""')
  return `"${/^[=+\-@\t\r]/.test(text) ? `'${text}` : text}"`
}

export async function GET(): Promise<Response> {
  const account = await requireAdmin()
  note('Took the orders as CSV', account.email)
  const rows = readLatestOrders(MOST).map(({ id, placed, name, email, region, total }) => [
    id,
    placed,
    name,
    email,
    region,
    (total / 100).toFixed(2),
  ])
  const csv = [['Order', 'Placed', 'Name', 'E-mail', 'Region', 'Total'], ...rows].map((row) => row.map(toCell).join(',')).join('\r\n')
  return new Response(`${csv}\r\n`, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="orders.csv"' },
  })
}
