const origin = process.env['ORIGIN']

async function text(path: string, options?: RequestInit): Promise<string> {
  return (await fetch(origin + path, options)).text()
}

export default async function Page() {
  const [first, second] = [await text('/twice', { next: { revalidate: 30 } }), await text('/twice', { next: { revalidate: 9 } })]
  return <p id="text">{`${first} ${second}`}</p>
}
