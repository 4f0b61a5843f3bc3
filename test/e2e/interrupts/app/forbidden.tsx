export default function Forbidden() {
  return <p id="shown">root forbidden</p>
}
