/** As React's Flight server writes what it was given by reference. */
const REFERENCE = /"\$T([^"]+)"/g

/** Whether a result holds something the function was given: React leaves that out, plain objects too, for the caller to put back. */
export function refersToArguments(bytes: Buffer): boolean {
  return bytes.includes('"$T')
}

/** Those of the given values that stand in a result, by React's name of the place. */
export function referencesIn(text: string, references: unknown): Map<string, unknown> {
  const given = references as ReadonlyMap<string, unknown>
  const names = new Set([...text.matchAll(REFERENCE)].map(([, name]) => `$${name}`))
  return new Map([...names].filter((name) => given.has(name)).map((name) => [name, given.get(name)]))
}
