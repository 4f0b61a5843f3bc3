import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Folders that hold what was made from the rest. */
const MADE = new Set(['node_modules', 'dist', 'data', '.tidemark', '.next', '.git'])

/**
 * A digest of the named files and folders: names and contents.
 *
 * @param {string} root
 * @param {readonly string[]} names Relative to `root`; those that do not exist count as absent.
 * @returns {string}
 */
export function digest(root, names) {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => filesBelow(root, name))) {
    const bytes = readFileSync(path.join(root, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/**
 * Every file at or below a path, without those that were made by a build or an install.
 *
 * @param {string} root
 * @param {string} name
 * @returns {string[]} Sorted, relative to `root`, with forward slashes.
 */
export function filesBelow(root, name) {
  const stat = statSync(path.join(root, name), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [name]
  return readdirSync(path.join(root, name))
    .toSorted()
    .filter((entry) => !MADE.has(entry))
    .flatMap((entry) => filesBelow(root, `${name}/${entry}`))
}

/**
 * Does the work unless it was done for the same digest before. The stamp is
 * written only after the work succeeded.
 *
 * @param {string} stamp File that keeps the digest.
 * @param {() => string} wanted Asked again after the work, which may change what it depends on (an install its lock file).
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} Whether the work was done now.
 */
export async function oncePer(stamp, wanted, work) {
  if (readText(stamp) === wanted()) return false
  // Work that fails half-way leaves something that fits neither digest.
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted())
  return true
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
