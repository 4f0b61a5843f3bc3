import Link from 'next/link'
import { Tapped } from './tapped'

export default function Home() {
  return (
    <>
      <h1>home</h1>
      <Tapped />
      <div style={{ height: 3000 }} />
      <Link href="/cups/2">second cup</Link>
      <div style={{ height: 3000 }} />
      <Link href="/cups/3" prefetch={false}>
        third cup
      </Link>
    </>
  )
}
