import { cookies } from 'next/headers'
import Link from 'next/link'
import { Suspense, type ReactNode } from 'react'
import { signIn, update } from '../actions'

const PAGES = ['tea', 'late', 'titled', 'slow', 'sided', 'room', 'room/inner', 'pictured']

async function Visitor() {
  const name = (await cookies()).get('name')?.value ?? 'nobody'
  return <p id="visitor">{name}</p>
}

/** Its hole concerns no page below it. */
export default function ShopLayout({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <>
      <Suspense fallback={<p>who</p>}>
        <Visitor />
      </Suspense>
      <Link href="/shop">shop</Link>{' '}
      {PAGES.map((name) => (
        <Link key={name} href={`/shop/${name}`}>
          {name}
        </Link>
      ))}
      <Link href="/shop/tea?cup=2" prefetch={false}>
        second cup
      </Link>
      <form action={signIn}>
        <button type="submit">sign in</button>
      </form>
      <form action={update}>
        <button type="submit">update the shop</button>
      </form>
      {children}
      <aside>{side}</aside>
    </>
  )
}
