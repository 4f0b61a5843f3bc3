export default function NotFound() {
  return <h1 id="missing">nothing here</h1>
}
