export default function Unauthorized() {
  return <p id="shown">root unauthorized</p>
}
