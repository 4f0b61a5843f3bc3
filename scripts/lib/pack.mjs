import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { cacheDir, packageDir, root } from './paths.mjs'
import { mustRun } from './run.mjs'
import { ensureBuilt, npm } from './workspace.mjs'

/** Folders of one kind that are kept, beside those used within the last hour. */
const KEPT = 3
const HOUR = 3_600_000

/**
 * Packs the package as it would be published.
 *
 * @returns {Promise<string>} The tarball; its name carries the digest of its bytes.
 */
export async function packPackage() {
  await ensureBuilt()
  const scratch = makeScratch('pack')
  try {
    const said = await mustRun(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], { cwd: packageDir })
    const [{ filename }] = JSON.parse(said.slice(said.indexOf('[')))
    const tarball = path.join(cacheDir, `package-${hash(readFileSync(path.join(scratch, filename)))}.tgz`)
    renameSync(path.join(scratch, filename), tarball)
    prune('package')
    return tarball
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * A folder whose `node_modules` holds the packed package under the name `next`
 * beside React, TypeScript and the types, as npm lays them. Made once for each
 * tarball; where only the package's own files differ from an earlier one, its
 * dependencies are linked instead of installed again.
 *
 * @param {string} tarball
 * @param {Readonly<Record<string, string>>} [extra] Further dependencies.
 * @returns {Promise<string>}
 */
export async function installedAsNext(tarball, extra = {}) {
  const manifest = readFileSync(path.join(packageDir, 'package.json'))
  const others = { ...companions(), ...extra }
  const base = await kept('next-base', hash(JSON.stringify([process.version, others]), manifest), (folder) =>
    npmInstall(folder, { next: `file:${tarball}`, ...others }),
  )
  return kept('next', hash(base, tarball), async (folder) => {
    await mustRun('cp', ['-al', `${base}/.`, folder])
    const next = path.join(folder, 'node_modules/next')
    const nested = path.join(folder, 'nested')
    // What npm could not hoist lies inside of the package, and is not in its tarball.
    if (existsSync(path.join(next, 'node_modules'))) renameSync(path.join(next, 'node_modules'), nested)
    rmSync(next, { recursive: true })
    mkdirSync(next)
    await mustRun('tar', ['-xzf', tarball, '-C', next, '--strip-components=1'])
    if (existsSync(nested)) renameSync(nested, path.join(next, 'node_modules'))
    for (const script of new Set(Object.values(JSON.parse(manifest.toString()).bin))) chmodSync(path.join(next, String(script)), 0o755)
  })
}

/**
 * Installs packages into a folder that is kept, once for each set of them.
 *
 * @param {string} name For people: what the folder is.
 * @param {Readonly<Record<string, string>>} dependencies As in a package.json.
 * @returns {Promise<string>} The folder that holds `node_modules`.
 */
export function installed(name, dependencies) {
  return kept(name, hash(JSON.stringify([process.version, dependencies])), (folder) => npmInstall(folder, dependencies))
}

/**
 * React and the compilers an application has beside the framework, in the versions this repository is tested with.
 *
 * @returns {Record<string, string>}
 */
export function companions() {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const wanted = ['react', 'react-dom', 'typescript', '@types/node', '@types/react', '@types/react-dom']
  return Object.fromEntries(wanted.map((name) => [name, devDependencies[name]]))
}

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} dependencies
 */
async function npmInstall(folder, dependencies) {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  await mustRun(npm, ['install', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder })
}

/**
 * @param {string} name
 * @param {string} key
 * @param {(folder: string) => Promise<void>} fill
 */
async function kept(name, key, fill) {
  const home = path.join(cacheDir, `${name}-${key}`)
  if (existsSync(home)) {
    // Whoever prunes sees that it is in use.
    utimesSync(home, new Date(), new Date())
    return home
  }
  const scratch = makeScratch(name)
  try {
    await fill(scratch)
    renameSync(scratch, home)
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    // Another run may have been quicker; then its folder is as good.
    if (!existsSync(home)) throw error
  }
  prune(name)
  return home
}

/** @param {string} name */
function makeScratch(name) {
  mkdirSync(cacheDir, { recursive: true, mode: 0o700 })
  return mkdtempSync(path.join(cacheDir, `scratch-${name}-`))
}

/** @param {string} name */
function prune(name) {
  const pattern = new RegExp(`^${name}-[0-9a-f]{16}(\\.tgz)?$`)
  const found = readdirSync(cacheDir)
    .filter((entry) => pattern.test(entry))
    .map((entry) => ({ file: path.join(cacheDir, entry), used: statSync(path.join(cacheDir, entry)).mtimeMs }))
    .toSorted((a, b) => b.used - a.used)
  for (const { file, used } of found.slice(KEPT)) {
    if (Date.now() - used > HOUR) rmSync(file, { recursive: true, force: true })
  }
}

/** @param {...(string | Uint8Array)} parts */
function hash(...parts) {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part).update('\0')
  return digest.digest('hex').slice(0, 16)
}
