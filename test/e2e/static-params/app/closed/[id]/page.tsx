export const dynamicParams = false

export async function generateStaticParams() {
  return [{ id: 'a' }, { id: 'with space' }]
}

export default async function Closed({ params }: { params: Promise<{ id: string }> }) {
  return <h1 id="page">{(await params).id}</h1>
}
