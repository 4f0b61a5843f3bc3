const origin = process.env['ORIGIN']

async function text(path: string, options?: RequestInit): Promise<string> {
  return (await fetch(origin + path, options)).text()
}

export default async function Page() {
  const [first, second] = [await text('/lowest-1', { next: { revalidate: 20 } }), await text('/lowest-2', { next: { revalidate: 7 } })]
  return <p id="text">{`${first} ${second}`}</p>
}
