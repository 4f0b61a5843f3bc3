import { runOutsideScope } from '../request/scope.ts'

const CAP = 1000
const said = new Set<string>()

/** To the person at the terminal, as Next.js words and sends its warnings; whatever is muted where it comes up. */
export function warn(message: string): void {
  runOutsideScope(() => console.warn(message))
}

/** Says a thing once in the life of the process, however often it happens. */
export function warnOnce(message: string): void {
  if (said.has(message) || said.size >= CAP) return
  said.add(message)
  warn(message)
}

export function complain(message: string, error: unknown): void {
  console.error(message, error)
}
