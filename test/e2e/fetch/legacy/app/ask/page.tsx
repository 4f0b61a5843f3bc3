import { ask } from '../ask'

export default async function Ask({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  return <pre id="answers">{JSON.stringify(await ask(await searchParams))}</pre>
}
