/** For what the document is left before. */
export function never(): Promise<never> {
  return new Promise(() => undefined)
}
