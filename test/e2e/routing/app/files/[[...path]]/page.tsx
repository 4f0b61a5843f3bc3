export default async function Files({ params }: { params: Promise<{ path?: string[] }> }) {
  return <h1 id="page">{JSON.stringify(await params)}</h1>
}
