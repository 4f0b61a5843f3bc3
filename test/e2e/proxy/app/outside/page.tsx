export default function Outside() {
  return <h1 id="page">outside of the matcher</h1>
}
