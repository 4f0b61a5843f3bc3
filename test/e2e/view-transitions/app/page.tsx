import Link from 'next/link'
import { ViewTransition } from 'react'

export default function Shelf() {
  return (
    <>
      <h1>shelf</h1>
      <Link href="/cup/1" transitionTypes={['nav-forward']}>
        <ViewTransition name="cup-1">
          <span className="cup" style={{ display: 'block' }}>
            cup one
          </span>
        </ViewTransition>
      </Link>
    </>
  )
}
