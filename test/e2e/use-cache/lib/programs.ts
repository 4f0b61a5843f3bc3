import { cacheTag } from 'next/cache'
import { stamp } from './stamp'

/** A cached function that calls others: what they are tagged with must reach it, however late they are called. */
export interface Program {
  readonly id: string
  readonly tags: readonly string[]
  /** Before it tags itself, and before it calls the others. */
  readonly waits: boolean
  /** Calls the others only in a promise that is part of its result. */
  readonly promises: boolean
  readonly calls: readonly Program[]
}

interface Made {
  readonly stamp: string
  readonly calls: Made[] | Promise<Made[]>
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1))

async function make({ id, tags, waits, promises, calls }: Program): Promise<Made> {
  'use cache'
  if (waits) await pause()
  cacheTag(...tags, id)
  const rest = (async () => {
    if (waits) await pause()
    return Promise.all(calls.map((program) => make(program)))
  })()
  return { stamp: stamp(), calls: promises ? rest : await rest }
}

/** The stamps of a program and of all it calls, by their ids. */
export async function stampsOf(program: Program): Promise<Record<string, string>> {
  const stamps: Record<string, string> = {}
  async function collect({ id, calls }: Program, made: Made): Promise<void> {
    stamps[id] = made.stamp
    const inner = await made.calls
    await Promise.all(calls.map((call, index) => collect(call, inner[index] as Made)))
  }
  await collect(program, await make(program))
  return stamps
}
