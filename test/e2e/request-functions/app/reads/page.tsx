import { cookies, draftMode, headers } from 'next/headers'

export default async function Reads() {
  const jar = await cookies()
  const given = await headers()
  const seen = {
    theme: jar.get('theme')?.value ?? null,
    all: jar.getAll().map(({ name, value }) => `${name}=${value}`),
    has: jar.has('theme'),
    accept: given.get('Accept-Language'),
    draft: (await draftMode()).isEnabled,
  }
  return <p id="seen">{JSON.stringify(seen)}</p>
}
