export default async function Page() {
  const tagged = await fetch(`${process.env.ORIGIN}/mixed-tagged`, { next: { revalidate: 3_600, tags: ['mixed'] } })
  const kept = await fetch(`${process.env.ORIGIN}/mixed-kept`, { cache: 'force-cache' })
  const plain = await fetch(`${process.env.ORIGIN}/mixed-plain`)
  const again = await fetch(`${process.env.ORIGIN}/mixed-plain`)
  return <p id="text">{JSON.stringify([await tagged.text(), await kept.text(), await plain.text(), await again.text()])}</p>
}
