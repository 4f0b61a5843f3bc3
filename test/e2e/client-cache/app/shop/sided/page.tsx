export default function Sided() {
  return <h1>sided page</h1>
}
