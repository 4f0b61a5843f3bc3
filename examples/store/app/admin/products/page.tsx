import type { Metadata } from 'next'
import Form from 'next/form'
import Link from 'next/link'
import { requireAdmin } from '@/lib/account/guard.ts'
import { listManaged, MANAGED_PAGE_SIZE } from '@/lib/catalogue/admin.ts'
import { firstOf, parseChoice, type SearchParams } from '@/lib/catalogue/query.ts'
import { formatPrice } from '@/lib/money.ts'
import styles from '../admin.module.css'

export const metadata: Metadata = { title: 'Products' }

interface ManageProductsProps {
  readonly searchParams: Promise<SearchParams>
}

function hrefOf(query: string, page: number): string {
  return `/admin/products?${new URLSearchParams({ ...(query === '' ? {} : { q: query }), page: String(page) })}`
}

export default async function ManageProducts({ searchParams }: ManageProductsProps) {
  await requireAdmin()
  const params = await searchParams
  const query = firstOf(params['q'])
  const { page } = parseChoice(params)
  const { items, total } = listManaged(query, page)
  return (
    <>
      <h1>Products</h1>
      <Form className={styles['search']} action="/admin/products">
        <div className="field">
          <label htmlFor="product-search">Name or words of the description</label>
          <input id="product-search" name="q" type="search" defaultValue={query} />
        </div>
        <button className="button button-quiet" type="submit">
          Find
        </button>
      </Form>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Product</th>
              <th scope="col">Department</th>
              <th scope="col">Price</th>
              <th scope="col">Stock</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ slug, name, category, price, stock, published }) => (
              <tr key={slug}>
                <td>
                  <Link href={`/admin/products/${slug}`} prefetch={false}>
                    {name}
                  </Link>
                </td>
                <td>{category}</td>
                <td>{formatPrice(price)}</td>
                <td>{stock}</td>
                <td>{published ? 'Published' : 'Draft'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {total} products. {page > 1 && <Link href={hrefOf(query, page - 1)}>Previous</Link>}{' '}
        {page * MANAGED_PAGE_SIZE < total && <Link href={hrefOf(query, page + 1)}>Next</Link>}
      </p>
    </>
  )
}
