export default function Long() {
  return (
    <>
      <h1>long</h1>
      <div style={{ height: 4000 }} />
      <p id="middle">middle</p>
      <div style={{ height: 4000 }} />
    </>
  )
}
