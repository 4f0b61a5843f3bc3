export function generateStaticParams() {
  return [{ tag: '1', item: '2' }]
}

export default async function Page({ params }: { params: Promise<object> }) {
  return <h1>item {JSON.stringify(await params)}</h1>
}
