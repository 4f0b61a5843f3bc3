export default function Page() {
  return <h1>grouped</h1>
}
