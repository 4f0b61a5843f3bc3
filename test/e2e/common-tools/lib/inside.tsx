export function Inside() {
  return <p id="inside">a component</p>
}
