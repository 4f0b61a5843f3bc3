const origin = process.env['ORIGIN']

async function text(path: string, options?: RequestInit): Promise<string> {
  return (await fetch(origin + path, options)).text()
}

export default async function Page() {
  return <p id="text">{await text('/plain')}</p>
}
