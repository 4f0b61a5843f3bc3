export default async function Comment({ params }: { params: Promise<{ slug: string; id: string }> }) {
  return <h1 id="page">{JSON.stringify(await params)}</h1>
}
