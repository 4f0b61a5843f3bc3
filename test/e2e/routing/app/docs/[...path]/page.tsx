export default async function Docs({ params }: { params: Promise<{ path: string[] }> }) {
  return <h1 id="page">{JSON.stringify((await params).path)}</h1>
}
