export default function Page() {
  return <p id="main">main</p>
}
