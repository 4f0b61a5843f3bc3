/**
 * Runs a script's work: an error is told in one line, without the stack nobody asked for.
 *
 * @param {() => Promise<number | void>} work Returns the exit code; 0 by default.
 * @returns {Promise<void>}
 */
export async function finish(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
