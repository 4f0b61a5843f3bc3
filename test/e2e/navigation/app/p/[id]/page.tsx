export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <main>
      <h1 id="page">{`page ${(await params).id}`}</h1>
      <p id="made">{`${Date.now()}-${Math.random()}`}</p>
      <div style={{ height: 3000 }} />
      <p id="part">the part</p>
    </main>
  )
}

export const dynamic = 'force-dynamic'
