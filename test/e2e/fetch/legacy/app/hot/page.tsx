const origin = process.env['ORIGIN']

export default async function Hot() {
  const plain = await (await fetch(`${origin}/hot-plain`)).text()
  const never = await (await fetch(`${origin}/hot-never`, { cache: 'no-store' })).text()
  return (
    <>
      <h1 id="version">first version</h1>
      <p id="answers">{`${plain}, ${never}`}</p>
    </>
  )
}
