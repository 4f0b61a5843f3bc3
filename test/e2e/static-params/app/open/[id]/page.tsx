export function generateStaticParams() {
  return [{ id: 'a' }, { id: 'b' }]
}

export default async function Open({ params }: { params: Promise<{ id: string }> }) {
  return <h1 id="page">{`${(await params).id} at ${Date.now()}`}</h1>
}
