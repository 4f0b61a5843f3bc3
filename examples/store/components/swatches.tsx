import Link from 'next/link'
import type { Collection } from '@/seed/types.ts'
import styles from './swatches.module.css'

/** Collections as pairs of colours, each leading to its page. */
export function Swatches({ collections }: { readonly collections: readonly Collection[] }) {
  return (
    <ul className={styles['swatches']}>
      {collections.map(({ id, name, colours, palette }) => (
        <li key={id}>
          <Link href={`/collections/${id}`}>
            <svg viewBox="0 0 96 64" aria-hidden="true">
              <rect width="96" height="64" fill={palette.ground} />
              <rect y="34" width="96" height="30" fill={palette.base} />
              <rect y="44" width="96" height="7" fill={palette.accent} />
            </svg>
            <span>
              <strong>{name}</strong>
              {colours}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
