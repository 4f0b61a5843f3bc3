export default function Page() {
  return <h1>odd ids</h1>
}
