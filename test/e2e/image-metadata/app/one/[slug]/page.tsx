export function generateStaticParams() {
  return [{ slug: 'x' }]
}

export default async function Page({ params }: { params: Promise<object> }) {
  return <h1>one {JSON.stringify(await params)}</h1>
}
