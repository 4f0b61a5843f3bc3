import { cookies, draftMode, headers } from 'next/headers'

/** Hands the turn to other requests, for a while or for a moment. */
export async function pause(): Promise<void> {
  const random = Math.random()
  if (random < 0.3) return
  if (random < 0.6) return new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setTimeout(resolve, random * 8))
}

export interface Identity {
  readonly cookie: string | undefined
  readonly header: string | null
  readonly draft: boolean
}

/** Who the request comes from, by every way of asking. */
export async function identity(): Promise<Identity> {
  await pause()
  const cookie = (await cookies()).get('user')?.value
  await pause()
  const header = (await headers()).get('x-user')
  await pause()
  return { cookie, header, draft: (await draftMode()).isEnabled }
}

/** What callbacks of after() have seen, by the id of their request. */
export const seen: Record<string, string | undefined> = ((globalThis as Record<symbol, unknown>)[Symbol.for('isolation.seen')] ??=
  {}) as Record<string, string | undefined>

export function record(id: string, user: string | undefined): void {
  seen[id] = user
}
