import Link from 'next/link'

export default function Home() {
  return (
    <>
      <h1 id="home">home</h1>
      {['forbidden', 'unauthorized', 'not-found'].map((kind) => (
        <Link key={kind} href={`/area/dynamic/${kind}`} prefetch={false}>
          {kind}
        </Link>
      ))}
    </>
  )
}
