export default function Shown() {
  return <p id="shown">area forbidden</p>
}
