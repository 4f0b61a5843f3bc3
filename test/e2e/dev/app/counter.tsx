'use client'
import { useState } from 'react'
import styles from './counter.module.css'

export function Counter() {
  const [count, setCount] = useState(0)
  return (
    <button type="button" id="counter" className={styles['counter']} onClick={() => setCount(count + 1)}>
      {`clicked ${count}`}
    </button>
  )
}
