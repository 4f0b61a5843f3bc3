export default function Inner() {
  return <h1>inner page</h1>
}
