export default function Home() {
  return <h1 id="page">home</h1>
}
