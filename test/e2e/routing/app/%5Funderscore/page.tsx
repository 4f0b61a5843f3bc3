export default function Underscore() {
  return <h1 id="page">underscore</h1>
}
