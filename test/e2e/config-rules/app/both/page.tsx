export default function Both() {
  return <h1 id="page">the page itself</h1>
}
