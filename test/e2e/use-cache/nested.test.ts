import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import type { Program } from './lib/programs.ts'

const fixture = serveFixture(import.meta.dirname)

/** 2000 before a release. */
const PROGRAMS = Number(process.env['TIDEMARK_NESTED_PROGRAMS'] ?? 400)
const AT_ONCE = 50
const TAGS = 4

function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

function randomProgram(random: (below: number) => number, id: string, depth = 0): Program {
  const calls = depth === 3 ? 0 : random(3)
  return {
    id,
    tags: Array.from({ length: random(3) }, () => `${id.split('.')[0]}-${random(TAGS)}`),
    waits: random(2) === 0,
    promises: random(2) === 0,
    calls: Array.from({ length: calls }, (_, index) => randomProgram(random, `${id}.${index}`, depth + 1)),
  }
}

/** The ids of those that must be made anew: tagged, or made of something tagged. */
function reachedBy(tag: string, program: Program): string[] {
  const inner = program.calls.flatMap((call) => reachedBy(tag, call))
  return inner.length > 0 || program.tags.includes(tag) || program.id === tag ? [program.id, ...inner] : []
}

function allOf(program: Program): Program[] {
  return [program, ...program.calls.flatMap(allOf)]
}

async function post<T>(path: string, body: unknown): Promise<T | null> {
  const response = await fixture.server.fetch(path, { method: 'POST', body: JSON.stringify(body) })
  expect(response.ok).toBe(true)
  return response.status === 204 ? null : ((await response.json()) as T)
}

test('an invalidated tag makes anew what has it and all that is made of that, and nothing else', { timeout: 300_000 }, async () => {
  const seed = Date.now() % 1_000_000
  const random = createRandom(seed)
  for (let first = 0; first < PROGRAMS; first += AT_ONCE) {
    const programs = Array.from({ length: AT_ONCE }, (_, index) => randomProgram(random, `${seed}x${first + index}`))
    const run = async (): Promise<Array<Record<string, string>>> => (await post<Array<Record<string, string>>>('/programs', programs)) ?? []
    const before = await run()
    expect(await run(), `seed ${seed}: without an invalidation`).toEqual(before)
    const chosen = programs.map((program) => {
      const every = allOf(program)
      const { id, tags } = every[random(every.length)] as Program
      return tags[0] ?? id
    })
    await post('/programs/invalidate', chosen)
    const after = await run()
    for (const [index, program] of programs.entries()) {
      const changed = allOf(program).filter(({ id }) => before[index]?.[id] !== after[index]?.[id])
      const wanted = reachedBy(chosen[index] as string, program)
      expect(changed.map(({ id }) => id).toSorted(), `seed ${seed}: ${chosen[index]} of ${JSON.stringify(program)}`).toEqual(
        [...new Set(wanted)].toSorted(),
      )
    }
  }
})

test('who began a fill may leave: the others are served, and the value is kept', async () => {
  const leader = new AbortController()
  const left = fixture.server.fetch('/leave', { signal: leader.signal }).catch((error: Error) => error.name)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const others = Array.from({ length: 50 }, () => fixture.server.fetch('/leave').then((response) => response.json()))
  await new Promise((resolve) => setTimeout(resolve, 300))
  leader.abort()
  expect(await left).toBe('AbortError')
  expect(new Set(await Promise.all(others))).toEqual(new Set([1]))
  expect(await (await fixture.server.fetch('/leave')).json()).toBe(1)
})
