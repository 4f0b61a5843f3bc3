async function text(path: string, options?: RequestInit): Promise<string> {
  return (await fetch(process.env['ORIGIN'] + path, options)).text()
}

async function inside(): Promise<string[]> {
  'use cache'
  return [
    await text('/inside-plain'),
    await text('/inside-plain'),
    await text('/inside-no-store', { cache: 'no-store' }),
    await text('/inside-auth', { headers: { authorization: 'Bearer x' } }),
    await text('/inside-tagged', { next: { tags: ['inside'] } }),
  ]
}

export default async function Inside() {
  return <pre id="answers">{JSON.stringify(await inside())}</pre>
}
