import Link from 'next/link'

export default function NotAllowed() {
  return (
    <div className="stack">
      <h1>Crew only</h1>
      <p>You are signed in, but not as someone who may work at this desk.</p>
      <p>
        <Link href="/">Back to the shop</Link>
      </p>
    </div>
  )
}
