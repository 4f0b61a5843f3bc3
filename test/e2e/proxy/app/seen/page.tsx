import { cookies, headers } from 'next/headers'

export default async function Seen({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const given = await headers()
  const jar = await cookies()
  const seen = {
    added: given.get('x-added'),
    removed: given.get('x-removed'),
    cookie: jar.get('from-proxy')?.value ?? null,
    query: await searchParams,
  }
  return <p id="seen">{JSON.stringify(seen)}</p>
}
