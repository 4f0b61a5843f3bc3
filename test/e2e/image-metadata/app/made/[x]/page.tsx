export function generateStaticParams() {
  return [{ x: 'bytes' }]
}

export default function Page() {
  return <h1>made</h1>
}
