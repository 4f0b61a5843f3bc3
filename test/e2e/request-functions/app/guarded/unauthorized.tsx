export default function Shown() {
  return <h1 id="interrupt">unauthorized</h1>
}
