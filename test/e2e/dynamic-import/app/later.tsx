export default function Later() {
  return <p id="later">canary-later-1734</p>
}
