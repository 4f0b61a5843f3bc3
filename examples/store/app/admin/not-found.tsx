export default function NoSuchProduct() {
  return (
    <div className="stack">
      <h1>No such product</h1>
      <p>It is not in the catalogue, under this name at least.</p>
    </div>
  )
}
