export function generateStaticParams() {
  return [{ tag: '1', item: '2' }]
}

export default function Page() {
  return <h1>item</h1>
}
