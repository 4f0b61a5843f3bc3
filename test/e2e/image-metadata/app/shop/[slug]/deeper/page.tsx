export function generateStaticParams() {
  return [{ slug: '1' }]
}

export default async function Page({ params }: { params: Promise<object> }) {
  return <h1>deeper {JSON.stringify(await params)}</h1>
}
