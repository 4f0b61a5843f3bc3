export function generateStaticParams() {
  return [{ id: '7' }]
}

export default async function Page({ params }: { params: Promise<object> }) {
  return <h1>product {JSON.stringify(await params)}</h1>
}
