export default function Shown() {
  return <p id="shown">acts unauthorized</p>
}
