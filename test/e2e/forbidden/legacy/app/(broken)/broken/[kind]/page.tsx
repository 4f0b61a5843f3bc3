export default function Broken() {
  return <p id="secret">behind the root layout</p>
}
