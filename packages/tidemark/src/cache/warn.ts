const CAP = 1000
const said = new Set<string>()

export function warn(message: string): void {
  console.warn(message)
}

/** Says a thing once in the life of the process, however often it happens. */
export function warnOnce(message: string): void {
  if (said.has(message) || said.size >= CAP) return
  said.add(message)
  console.warn(message)
}
