export default function Page() {
  return <h1>ids</h1>
}
