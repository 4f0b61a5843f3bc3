export function generateStaticParams() {
  return [{ x: 'bytes' }]
}

export default async function Page({ params }: { params: Promise<object> }) {
  return <h1>made {JSON.stringify(await params)}</h1>
}
