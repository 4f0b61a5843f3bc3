export function generateStaticParams() {
  return [{ slug: '1' }]
}

export default function Page() {
  return <h1>slug</h1>
}
