export default function Home() {
  return <h1>handlers</h1>
}
