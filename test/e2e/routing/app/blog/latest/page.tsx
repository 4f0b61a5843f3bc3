export default function Latest() {
  return <h1 id="page">the latest</h1>
}
