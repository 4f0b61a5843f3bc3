export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <p id="page">{(await params).id}</p>
}
