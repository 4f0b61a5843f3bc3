export default function Page() {
  return <p id="page">the page</p>
}
