import { isTidemarkError } from '../errors/error.ts'
import type { Entry } from './entry.ts'
import type { Fill } from './fill.ts'
import { bytesWithin, waitFor } from './waiting.ts'

/** A reader's part in a fill. */
export interface Filling {
  readonly role: 'leader' | 'joined'
  /** From the first byte on, as they are made. Throws what the fill threw, or TM_CACHE_FILL_TIMEOUT. Empty when `entry` is null. */
  bytes(): AsyncIterable<Uint8Array>
  /** The whole, once it ended cleanly. Null when it cannot be shared: the reader must make its own. */
  readonly entry: Promise<Entry | null>
}

export interface Patience {
  /** Milliseconds without a byte. */
  readonly deadline: number
  /** What to give when they have passed, instead of an error. */
  readonly fallback: Entry | undefined
  onTimeout(): void
}

/** The reader that began the fill waits as it would without a cache: until the fill itself is given up. */
export function leading(fill: Fill): Filling {
  return part('leader', () => fill.bytes(), fill.result.then(entryOf))
}

export function joined(fill: Fill, patience: Patience): Filling {
  return part('joined', () => patientBytes(fill, patience), patientEntry(fill, patience))
}

/**
 * For a reader that cannot know before the end whether the fill is fresh enough for it: nothing is
 * shown before that is clear, and `again` makes a newer one if it is not.
 */
export function joinedIfFresh(fill: Fill, patience: Patience, options: { isFresh(entry: Entry): boolean; again(): Filling }): Filling {
  const entry = patientEntry(fill, patience).then((made) => (made === null || options.isFresh(made) ? made : options.again().entry))
  return part('joined', () => bodyOf(entry), entry)
}

function part(role: Filling['role'], bytes: Filling['bytes'], entry: Filling['entry']): Filling {
  // Who reads only the bytes is told of a failure by them.
  entry.catch(() => undefined)
  return { role, bytes, entry }
}

async function patientEntry(fill: Fill, { deadline, fallback, onTimeout }: Patience): Promise<Entry | null> {
  try {
    return entryOf(await waitFor(fill, fill.result, deadline))
  } catch (error) {
    if (!isTidemarkError(error, 'TM_CACHE_FILL_TIMEOUT')) throw error
    onTimeout()
    if (fallback) return fallback
    throw error
  }
}

async function* patientBytes(fill: Fill, { deadline, fallback }: Patience): AsyncGenerator<Uint8Array, void, undefined> {
  let begun = false
  try {
    for await (const chunk of bytesWithin(fill, deadline)) {
      begun = true
      yield chunk
    }
  } catch (error) {
    if (begun || !fallback || !isTidemarkError(error, 'TM_CACHE_FILL_TIMEOUT')) throw error
    yield fallback.body
  }
}

async function* bodyOf(entry: Promise<Entry | null>): AsyncGenerator<Uint8Array, void, undefined> {
  const made = await entry
  if (made !== null) yield made.body
}

function entryOf(filled: Fill['done']): Entry | null {
  return filled?.entry ?? null
}
