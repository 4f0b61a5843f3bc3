export default function Own() {
  return <p id="shown">its own</p>
}
