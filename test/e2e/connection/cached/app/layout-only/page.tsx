export default function Page() {
  return <p id="static">static</p>
}
