export function generateStaticParams() {
  return [{ id: '1' }]
}

export default async function Product({ params }: { params: Promise<{ id: string }> }) {
  return <h1>{(await params).id}</h1>
}
