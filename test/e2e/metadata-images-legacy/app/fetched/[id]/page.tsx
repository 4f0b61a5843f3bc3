export function generateStaticParams() {
  return [{ id: '1' }]
}

export default function Page() {
  return <h1>fetched</h1>
}
