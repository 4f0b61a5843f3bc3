import Link from 'next/link'

export default function Tall() {
  return (
    <>
      <h1>tall page</h1>
      <div style={{ height: 5000 }} />
      <Link href="/static">below</Link>
    </>
  )
}
