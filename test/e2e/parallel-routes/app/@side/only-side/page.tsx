export default function OnlySide() {
  return <p id="side">only the side has this</p>
}
