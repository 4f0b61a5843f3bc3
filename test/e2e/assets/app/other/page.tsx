import './other.css'

export default function Other() {
  return <h1 id="other">other</h1>
}
