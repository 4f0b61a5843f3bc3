export default function Other() {
  return <p id="shown">other forbidden</p>
}
