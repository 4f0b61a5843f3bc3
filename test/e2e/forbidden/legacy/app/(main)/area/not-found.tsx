export default function Shown() {
  return <p id="shown">area not-found</p>
}
