export default function Shown() {
  return <p id="shown">acts not-found</p>
}
