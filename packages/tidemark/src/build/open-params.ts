import type { PageRoute, Params } from '../routes/types.ts'

/** What is known of params in a shell: nothing, and each beginning of the listed ones that leaves something open. */
export function openParams({ paramNames }: PageRoute, sets: readonly Params[]): Params[] {
  const open = new Map<string, Params>([['', {}]])
  for (const params of sets) {
    for (let known = 1; known < paramNames.length; known++) {
      const names = paramNames.slice(0, known)
      if (!names.every((name) => params[name] !== undefined)) break
      const values = Object.fromEntries(names.map((name) => [name, params[name] as string | readonly string[]]))
      open.set(JSON.stringify(values), values)
    }
  }
  return [...open.values()]
}
