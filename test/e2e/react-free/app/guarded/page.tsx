export default function Guarded() {
  return <h1>guarded</h1>
}
