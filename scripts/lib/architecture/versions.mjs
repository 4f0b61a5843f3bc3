import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** @import { Violation } from './source.mjs' */

/**
 * @typedef {object} Installed
 * @property {string} name
 * @property {string} version
 * @property {string} at
 */

/**
 * Below these versions there are known holes (the Flight decoder's remote code
 * execution first of all), or the package does not work.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const FLOORS = {
  'react-server-dom-webpack': '19.3.1',
  'react-server-dom-turbopack': '19.3.1',
  'react-server-dom-parcel': '19.3.1',
  '@vitejs/plugin-rsc': '0.5.38',
  react: '19.3.1',
  'react-dom': '19.3.1',
  vite: '8.0.5',
  sharp: '0.35.5',
}

/** Of these there must be one at least: a check that finds nothing to look at has not passed. */
export const REQUIRED = ['react-server-dom-webpack', '@vitejs/plugin-rsc', 'react', 'react-dom', 'vite', 'sharp']

/**
 * @param {readonly Installed[]} installed
 * @param {Readonly<Record<string, string>>} floors
 * @param {readonly string[]} required
 * @returns {Violation[]}
 */
export function checkVersions(installed, floors = FLOORS, required = REQUIRED) {
  return [
    ...required
      .filter((name) => !installed.some((one) => one.name === name))
      .map((name) => ({ at: 'node_modules', message: `${name} is not installed` })),
    ...installed.flatMap(({ name, version, at }) => {
      const floor = floors[name]
      return floor && isBelow(version, floor) ? [{ at, message: `${name} ${version} is below ${floor}` }] : []
    }),
  ]
}

/**
 * Every copy of a package with a floor below a folder: installed, nested or
 * vendored inside of another package.
 *
 * @param {string} folder
 * @returns {Installed[]}
 */
export function findInstalled(folder) {
  return manifests(folder).flatMap((file) => {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8'))
    return name in FLOORS && typeof version === 'string' ? [{ name, version, at: file }] : []
  })
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function manifests(folder) {
  const names = new Set(Object.keys(FLOORS).map((name) => path.basename(name)))
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return []
    const below = path.join(folder, entry.name)
    const file = path.join(below, 'package.json')
    // Vendored copies are put into folders of a like name: plugin-rsc has dist/vendor/react-server-dom.
    const named = names.has(entry.name) || entry.name.startsWith('react-server-dom')
    return [...(named && existsSync(file) ? [file] : []), ...manifests(below)]
  })
}

/**
 * @param {string} version
 * @param {string} floor Three numbers.
 */
function isBelow(version, floor) {
  const [have, want] = [numbers(version), numbers(floor)]
  for (const [at, least] of want.entries()) {
    const number = have[at] ?? 0
    if (number !== least) return number < least
  }
  // 19.3.1-canary comes before 19.3.1.
  return version.includes('-')
}

/** @param {string} version */
function numbers(version) {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number)
}
