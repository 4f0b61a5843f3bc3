export default function Shown() {
  return <h1 id="interrupt">forbidden</h1>
}
