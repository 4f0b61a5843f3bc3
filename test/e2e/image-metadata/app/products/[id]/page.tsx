export function generateStaticParams() {
  return [{ id: '7' }]
}

export default function Page() {
  return <h1>product</h1>
}
