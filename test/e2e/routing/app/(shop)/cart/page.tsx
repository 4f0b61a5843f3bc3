export default function Cart() {
  return <h1 id="page">cart</h1>
}
