export function Part() {
  return <p>not a route</p>
}
