import Link from 'next/link'
import { choiceHref, type ListChoice } from '@/lib/catalogue/query.ts'
import styles from './pagination.module.css'

interface PaginationProps {
  readonly path: string
  readonly choice: ListChoice
  readonly page: number
  readonly pages: number
}

export function Pagination({ path, choice, page, pages }: PaginationProps) {
  if (pages === 1) return null
  const hrefOf = (target: number): string => choiceHref(path, { ...choice, page: target })
  return (
    <nav className={styles['pages']} aria-label="Pages">
      {page > 1 && (
        <Link className="button button-quiet" href={hrefOf(page - 1)} rel="prev">
          Previous
        </Link>
      )}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages && (
        <Link className="button button-quiet" href={hrefOf(page + 1)} rel="next">
          Next
        </Link>
      )}
    </nav>
  )
}
