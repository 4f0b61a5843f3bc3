export function Named() {
  return <p id="named">named</p>
}
