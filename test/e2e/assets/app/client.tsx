'use client'
import styles from './client.module.css'

export function Client() {
  return (
    <p id="client" className={styles['box']}>
      boxed
    </p>
  )
}
