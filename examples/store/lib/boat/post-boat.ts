import 'server-only'
import { connection } from 'next/server'
import { env } from '../env.ts'

/** What the harbour office says of the post boat; `unknown` where it does not answer. */
export type PostBoat = { readonly state: 'sails' | 'held'; readonly note: string; readonly told: string } | { readonly state: 'unknown' }

export const BOAT_TAG = 'boat'

const LIFETIME_SECONDS = 900
const PATIENCE_MS = 2000
/** A harbour that does not answer is left alone for this long: each reader would wait for it. */
const QUIET_MS = 5000

let quietUntil = 0

function parseBoat(data: unknown): PostBoat {
  const { state, note, told } = data as Record<string, unknown>
  if ((state !== 'sails' && state !== 'held') || typeof note !== 'string' || typeof told !== 'string') {
    throw new Error('The harbour office speaks in riddles')
  }
  return { state, note, told }
}

async function askHarbour(): Promise<PostBoat> {
  const response = await fetch(`${env.harbour}/boat`, {
    next: { tags: [BOAT_TAG], revalidate: LIFETIME_SECONDS },
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!response.ok) throw new Error(`The harbour office answers ${response.status}`)
  return parseBoat(await response.json())
}

/** Asked once a quarter of an hour, however many read it, and whenever the keeper asks again. */
export async function readPostBoat(): Promise<PostBoat> {
  try {
    if (performance.now() >= quietUntil) return await askHarbour()
  } catch (error) {
    quietUntil = performance.now() + QUIET_MS
    // oxlint-disable-next-line no-console -- readers see that there is no word; who runs the shop is to see why
    console.warn(`The harbour office at ${env.harbour} does not answer: ${String(error)}`)
  }
  // No page may keep that it could not be asked: leave it to the next request.
  await connection()
  return { state: 'unknown' }
}
