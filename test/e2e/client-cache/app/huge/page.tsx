const LINE = 'a line of a page that is too long to be fetched by everybody who sees a link to it; '

export default function Huge() {
  return (
    <>
      <h1>huge page</h1>
      <p>{LINE.repeat(8_000)}</p>
    </>
  )
}
