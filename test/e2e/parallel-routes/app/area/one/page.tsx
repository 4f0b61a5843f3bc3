export default function One() {
  return <p id="page">one</p>
}
