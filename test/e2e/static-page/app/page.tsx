export default function Home() {
  return <h1>A page that needs no request</h1>
}
