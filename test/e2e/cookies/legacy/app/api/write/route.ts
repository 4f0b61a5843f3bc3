import { cookies } from 'next/headers'

type Call = [method: 'set' | 'delete', ...args: unknown[]]

/** Dates do not survive JSON: milliseconds stand for them. */
function revive(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null) return argument
  const { date, ...rest } = argument as { date?: number }
  return date === undefined ? rest : { ...rest, expires: new Date(date) }
}

export async function POST(request: Request) {
  const store = await cookies()
  const methods = store as unknown as Record<string, (...args: unknown[]) => unknown>
  const calls = (await request.json()) as Call[]
  const chained = calls.map(([method, ...args]) => methods[method]?.(...args.map(revive)) === store)
  return Response.json({ chained, a: store.get('a') ?? null, has: store.has('a'), names: store.getAll().map(({ name }) => name) })
}
