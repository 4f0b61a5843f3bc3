export default function Target() {
  return <p id="page">target</p>
}
