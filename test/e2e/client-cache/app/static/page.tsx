export default function Static() {
  return <h1>static page</h1>
}
