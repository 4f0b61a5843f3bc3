export default async function Named({ params }: { params: Promise<{ name: string }> }) {
  return <h1 id="page">{(await params).name}</h1>
}
