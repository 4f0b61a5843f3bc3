import Link from 'next/link'

export default function Home() {
  return (
    <>
      <h1 id="home">home</h1>
      <Link href="/dynamic/forbidden" prefetch={false}>
        forbidden
      </Link>
    </>
  )
}
