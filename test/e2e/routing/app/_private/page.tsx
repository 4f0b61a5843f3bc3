export default function Private() {
  return <h1 id="page">never shown</h1>
}
