export default function Page() {
  return <h1>below</h1>
}
