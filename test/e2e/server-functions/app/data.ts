/** What the server functions have done, for the tests to see. */
const state = globalThis as typeof globalThis & { notes?: string[] }

export function notes(): string[] {
  return (state.notes ??= [])
}
