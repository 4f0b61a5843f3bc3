export const dynamicParams = false

export function generateStaticParams() {
  return [{ path: ['a'] }, { path: ['a', 'b'] }]
}

export default async function Deep({ params }: { params: Promise<{ path: string[] }> }) {
  return <h1 id="page">{(await params).path.join('+')}</h1>
}
