/**
 * @param {readonly number[]} values At least one.
 * @returns {number}
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/**
 * Measures each in turn, round after round, beginning with another one each
 * time: what the machine does meanwhile meets all of them alike. Whoever cannot
 * be measured is left out, and why is told.
 *
 * @template T
 * @param {readonly T[]} subjects
 * @param {number} rounds
 * @param {(subject: T) => Promise<number>} measure
 * @returns {Promise<Map<T, number>>} The medians.
 */
export async function alternate(subjects, rounds, measure) {
  /** @type {Map<T, number[]>} */
  const values = new Map(subjects.map((subject) => [subject, []]))
  for (let round = 0; round < rounds; round += 1) {
    const first = round % Math.max(1, subjects.length)
    for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
      const measured = values.get(subject)
      if (!measured) continue
      try {
        measured.push(await measure(subject))
      } catch (error) {
        values.delete(subject)
        console.error(`left out: ${error instanceof Error ? error.message : error}`)
      }
    }
  }
  return new Map([...values].map(([subject, measured]) => [subject, median(measured)]))
}
