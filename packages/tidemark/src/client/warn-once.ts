const warned = new Set<string>()

/** Tells the developer something once. For development only. */
export function warnOnce(text: string): void {
  if (warned.has(text)) return
  // A bound all the same, for a dev server that runs for weeks.
  if (warned.size > 1000) warned.clear()
  warned.add(text)
  // oxlint-disable-next-line no-console -- it is what the function is for
  console.warn(text)
}
