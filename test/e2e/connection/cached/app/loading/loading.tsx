export default function Loading() {
  return <p id="waiting">waiting</p>
}
