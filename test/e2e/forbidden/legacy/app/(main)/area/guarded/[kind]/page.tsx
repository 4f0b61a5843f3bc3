export default function Guarded() {
  return <p id="secret">a secret below the guard</p>
}
