async function short(): Promise<string> {
  'use cache'
  return (await fetch(`${process.env['ORIGIN']}/short`, { next: { revalidate: 333 } })).text()
}

export default async function Short() {
  return <p id="text">{await short()}</p>
}
