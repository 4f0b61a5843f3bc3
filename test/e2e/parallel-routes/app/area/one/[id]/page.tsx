export default async function One({ params }: { params: Promise<{ id: string }> }) {
  return <p id="page">{JSON.stringify(await params)}</p>
}
