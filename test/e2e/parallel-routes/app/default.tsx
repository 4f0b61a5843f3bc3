export default function Default() {
  return <h1 id="page">default children</h1>
}
