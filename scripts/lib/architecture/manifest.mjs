/** @import { Violation } from './source.mjs' */

/**
 * @typedef {object} Manifest
 * @property {Record<string, unknown>} [exports]
 * @property {Record<string, string>} [dependencies]
 */

const MANIFEST = 'packages/tidemark/package.json'

/**
 * Each export leads to a source file, and each file beside the folders is an export or named here.
 *
 * @param {Manifest} manifest
 * @param {readonly string[]} files Sources relative to `src`, without tests.
 * @param {readonly string[]} internal Files of `src` itself that are not public, beside those that only hold types (`x-types.ts`).
 * @returns {Violation[]}
 */
export function checkExports({ exports = {} }, files, internal) {
  const targets = new Set(Object.values(exports).flatMap(targetsOf))
  const compiled = [...targets].filter((target) => target.startsWith('./dist/'))
  const sources = new Set(compiled.map((target) => target.replace('./dist/', '').replace(/(\.d\.ts|\.js)$/, '')))
  const stem = (/** @type {string} */ file) => file.replace(/\.tsx?$/, '')
  const present = new Set(files.map(stem))
  return [
    ...[...sources]
      .filter((source) => !present.has(source))
      .map((source) => ({ at: MANIFEST, message: `exports ${source}, which src does not have` })),
    ...files
      .filter((file) => !file.includes('/') && !file.endsWith('-types.ts') && !internal.includes(file) && !sources.has(stem(file)))
      .map((file) => ({ at: `packages/tidemark/src/${file}`, message: 'is not an export; it belongs into a folder' })),
  ]
}

/**
 * @param {unknown} target A path, or an object of conditions.
 * @returns {string[]}
 */
function targetsOf(target) {
  if (typeof target === 'string') return [target]
  return typeof target === 'object' && target !== null ? Object.values(target).flatMap(targetsOf) : []
}

/**
 * The package depends on exactly what is listed, at exactly those versions: a
 * new dependency is a decision, not an accident.
 *
 * @param {Manifest} manifest
 * @param {Readonly<Record<string, string>>} pinned
 * @returns {Violation[]}
 */
export function checkDependencies({ dependencies = {} }, pinned) {
  return [...new Set([...Object.keys(dependencies), ...Object.keys(pinned)])].toSorted().flatMap((name) => {
    if (dependencies[name] === pinned[name]) return []
    const message = `${name} is ${dependencies[name] ?? 'absent'} here and ${pinned[name] ?? 'absent'} in scripts/dependencies.json`
    return [{ at: MANIFEST, message }]
  })
}
