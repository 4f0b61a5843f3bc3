export const dynamicParams = false

export function generateStaticParams({ params }: { params: { category: string } }) {
  return [{ item: `${params.category}-1` }, { item: `${params.category}-2` }]
}

export default async function Item({ params }: { params: Promise<{ category: string; item: string }> }) {
  return <h1 id="page">{JSON.stringify(await params)}</h1>
}
