export function generateStaticParams() {
  return [{ slug: '1' }]
}

export default function Page() {
  return <h1>deeper</h1>
}
