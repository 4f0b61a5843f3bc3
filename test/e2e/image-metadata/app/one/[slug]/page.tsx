export function generateStaticParams() {
  return [{ slug: 'x' }]
}

export default function Page() {
  return <h1>one</h1>
}
