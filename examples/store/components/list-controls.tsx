import Link from 'next/link'
import { choiceHref, type ListChoice } from '@/lib/catalogue/query.ts'
import type { Sort } from '@/lib/catalogue/types.ts'
import styles from './list-controls.module.css'

const names: Readonly<Record<Sort, string>> = {
  featured: 'Our choice',
  newest: 'Newest',
  price: 'Price, low first',
  '-price': 'Price, high first',
  name: 'Name',
}

interface ListControlsProps {
  readonly path: string
  readonly choice: ListChoice
  readonly total: number
}

/** How many there are, and links that sort and narrow the list. */
export function ListControls({ path, choice, total }: ListControlsProps) {
  return (
    <div className={styles['controls']}>
      <p aria-live="polite">{total === 1 ? '1 product' : `${total} products`}</p>
      <nav aria-label="Sort">
        <ul className={styles['sorts']}>
          {(Object.keys(names) as Sort[]).map((sort) => (
            <li key={sort}>
              <Link
                href={choiceHref(path, { ...choice, sort, page: 1 })}
                aria-current={sort === choice.sort ? 'true' : undefined}
                scroll={false}
              >
                {names[sort]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Link className={styles['toggle']} href={choiceHref(path, { ...choice, inStock: !choice.inStock, page: 1 })} scroll={false}>
        {choice.inStock ? 'Show sold out too' : 'Hide sold out'}
      </Link>
    </div>
  )
}
