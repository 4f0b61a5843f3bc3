import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from './message.module.css'

interface MessageProps {
  readonly title: string
  readonly children: ReactNode
}

/** A page that only says something: not found, failed, not allowed. */
export function Message({ title, children }: MessageProps) {
  return (
    <div className={`page ${styles['message'] ?? ''}`}>
      <h1>{title}</h1>
      {children}
      <p>
        <Link href="/">To the shop’s front door</Link>
      </p>
    </div>
  )
}
