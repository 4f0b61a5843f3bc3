export default function Admin() {
  return <h1 id="page">admin</h1>
}
