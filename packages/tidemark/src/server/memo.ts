/**
 * Remembers the answers to the most recent questions. For pure functions of a header:
 * browsers send a handful of values, so a few places are enough, and a client that
 * sends ever new ones cannot fill the memory.
 */
export function createMemo<T>(answer: (question: string) => T, places: number): (question: string) => T {
  const known = new Map<string, T>()
  return (question) => {
    const found = known.get(question)
    if (found !== undefined || known.has(question)) return found as T
    const made = answer(question)
    if (known.size >= places) known.delete(known.keys().next().value as string)
    if (question.length <= 256) known.set(question, made)
    return made
  }
}
