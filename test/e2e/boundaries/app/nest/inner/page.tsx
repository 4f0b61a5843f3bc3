export default function Page() {
  return <p id="page">never shown</p>
}
