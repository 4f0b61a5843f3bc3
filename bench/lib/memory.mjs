import { readFileSync, readdirSync } from 'node:fs'

/**
 * Resident memory of a process group, read from /proc: Linux only.
 *
 * @param {number} group
 * @returns {number} Megabytes.
 */
export function residentMemory(group) {
  const kilobytes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && groupOf(name) === group)
    .map((name) => Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${name}/status`))?.[1] ?? 0))
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

/** @param {string} pid */
function groupOf(pid) {
  // The name of the program stands in brackets and may hold anything.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
  return Number(fields[2])
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}
