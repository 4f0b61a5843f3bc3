export default function Page() {
  return <h1 id="title">runs without its sources</h1>
}
