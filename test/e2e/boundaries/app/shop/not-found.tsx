export default function ShopNotFound() {
  return <h1 id="missing">not in this shop</h1>
}
