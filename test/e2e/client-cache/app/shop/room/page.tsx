export default function Room() {
  return <h1>room page</h1>
}
