import styles from './list-heading.module.css'

interface ListHeadingProps {
  readonly title: string
  readonly tagline: string
  readonly intro?: string
}

/** The head of a page that lists products. */
export function ListHeading({ title, tagline, intro }: ListHeadingProps) {
  return (
    <div className={styles['heading']}>
      <h1>{title}</h1>
      <div>
        <p className={styles['tagline']}>{tagline}</p>
        {intro !== undefined && <p className="hint">{intro}</p>}
      </div>
    </div>
  )
}
