export default function Shop() {
  return <h1>shop page</h1>
}
