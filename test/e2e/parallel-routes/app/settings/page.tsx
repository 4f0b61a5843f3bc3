export default function Settings() {
  return <h1 id="page">settings</h1>
}
