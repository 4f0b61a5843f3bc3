export default function Page() {
  return <h1>none</h1>
}
