import Link from 'next/link'
import { askHarbour } from '@/actions/admin.ts'
import { BoatNotice } from '@/components/boat-notice.tsx'
import { requireAdmin } from '@/lib/account/guard.ts'
import { readFigures, readLowStock } from '@/lib/catalogue/admin.ts'
import { formatPrice } from '@/lib/money.ts'
import { readLatestOrders } from '@/lib/orders/read-orders.ts'
import { readSecret } from '@/lib/secrets.ts'
import styles from './admin.module.css'

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'medium', timeStyle: 'short' })

function Figures() {
  const { published, drafts, soldOut, orders, revenue } = readFigures()
  const entries = [
    ['Published', published],
    ['Drafts', drafts],
    ['Sold out', soldOut],
    ['Orders', orders],
    ['Revenue', formatPrice(revenue)],
  ]
  return (
    <dl className={styles['figures']}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function LatestOrders() {
  const orders = readLatestOrders(8)
  return (
    <section aria-labelledby="orders">
      <h2 id="orders">Latest orders</h2>
      {orders.length === 0 && <p className="hint">None yet.</p>}
      <table className={styles['table']}>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <td>
                <Link href={`/orders/${order.id}`}>{order.name}</Link>
              </td>
              <td>{day.format(new Date(order.placed))}</td>
              <td>{formatPrice(order.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function LowStock() {
  return (
    <section aria-labelledby="low">
      <h2 id="low">Running out</h2>
      <table className={styles['table']}>
        <tbody>
          {readLowStock(8).map(({ slug, name, stock }) => (
            <tr key={slug}>
              <td>
                <Link href={`/admin/products/${slug}`}>{name}</Link>
              </td>
              <td>{stock === 0 ? 'none' : `${stock} left`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export default async function AdminPage() {
  const account = await requireAdmin()
  return (
    <>
      <h1>Good day, {account.name.split(' ')[0]}</h1>
      <Figures />
      <div className={styles['columns']}>
        <LowStock />
        <LatestOrders />
      </div>
      <section className="stack" aria-labelledby="boat">
        <h2 id="boat">Post boat</h2>
        <BoatNotice />
        <form action={askHarbour}>
          <button className="button button-quiet" type="submit">
            Ask the harbour office again
          </button>
        </form>
      </section>
      <section className="stack" aria-labelledby="hooks">
        <h2 id="hooks">For other systems</h2>
        <p>
          Preview a product: <code>GET /api/draft?slug=…&amp;secret={readSecret('preview')}</code>
        </p>
        <p>
          Refresh what carries a tag: <code>POST /api/revalidate?tag=catalogue&amp;secret={readSecret('revalidate')}</code>
        </p>
      </section>
    </>
  )
}
