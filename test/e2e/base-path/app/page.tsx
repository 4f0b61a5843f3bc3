import Link from 'next/link'
import { Where } from './where'

export default function Home() {
  return (
    <main>
      <h1 id="page">home</h1>
      <Link href="/about">about</Link>
      <Where />
    </main>
  )
}
