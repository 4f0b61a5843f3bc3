export default function Two() {
  return (
    <>
      <title>two</title>
      <h1>two</h1>
    </>
  )
}
