export default async function Photo({ params }: { params: Promise<{ id: string }> }) {
  return <h1 id="page">{`photo ${(await params).id} on its own`}</h1>
}
