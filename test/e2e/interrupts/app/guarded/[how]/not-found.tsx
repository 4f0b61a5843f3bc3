export default function NotFound() {
  return <p id="shown">not this one: it is below the layout that threw</p>
}
