export default function Shown() {
  return <h1 id="interrupt">not-found</h1>
}
