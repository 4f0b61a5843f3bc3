import path from 'node:path'

/** @import { Import, Source, Violation } from './source.mjs' */

const SRC = 'packages/tidemark/src/'

/**
 * The package from the bottom up: a folder may import what stands in its own
 * row or above. Data flows down, imports point up; that order is the design.
 * `entries` are the files of the package's `exports`.
 *
 * @type {ReadonlyArray<readonly string[]>}
 */
export const LAYERS = [
  ['errors', 'clock.ts', 'env.ts', 'deferred.ts', 'decode-percent.ts', 'metadata-types', 'metadata-types.ts'],
  ['lifetime', 'outgoing'],
  ['config'],
  ['request'],
  ['routes'],
  ['cache'],
  ['client', 'font', 'og'],
  ['entries'],
  ['render'],
  ['actions'],
  ['server'],
  ['build'],
  ['dev'],
  ['cli'],
]

/**
 * What runs in the browser may import at run time, besides itself: small, pure
 * and without secrets. Types may come from anywhere below.
 *
 * @type {readonly string[]}
 */
export const BROWSER_SAFE = ['errors', 'clock.ts', 'deferred.ts', 'request/interrupts.ts']

/**
 * @param {readonly Source[]} sources
 * @returns {Violation[]}
 */
export function checkLayers(sources) {
  return sources.filter(isShipped).flatMap((source) =>
    source.imports.flatMap((imported) => {
      const to = resolveImport(source.path, imported.to)
      if (!to?.startsWith(SRC)) return []
      const message = forbidden(source.path.slice(SRC.length), to.slice(SRC.length), imported)
      return message ? [{ at: `${source.path}:${imported.line}`, message }] : []
    }),
  )
}

/**
 * @param {string} from
 * @param {string} to
 * @param {Import} imported
 * @returns {string | undefined}
 */
function forbidden(from, to, { typeOnly }) {
  const [here, there] = [unitOf(from), unitOf(to)]
  if (here === there) return undefined
  const [own, other] = [layerOf(here), layerOf(there)]
  // A barrel of types beside its folder is one thing with it.
  if (there.replace(/\.ts$/, '') === here.replace(/\.ts$/, '')) return undefined
  if (own < 0) return `${here} stands in no layer; give it a place in scripts/lib/architecture/layers.mjs`
  if (other < 0) return `${there} stands in no layer; give it a place in scripts/lib/architecture/layers.mjs`
  if (here === 'client' && !typeOnly && !BROWSER_SAFE.some((safe) => to === safe || to.startsWith(`${safe}/`))) {
    return `client runs in the browser and may import only types from ${there}`
  }
  if (other > own) return `${here} may not import ${there}, which stands above it`
  if (other === own) return `${here} and ${there} stand side by side and may not import each other`
  return undefined
}

/**
 * What has a place of its own: a folder, a file that is named, or all entries together.
 *
 * @param {string} file Relative to `src`.
 */
function unitOf(file) {
  const slash = file.indexOf('/')
  if (slash >= 0) return file.slice(0, slash)
  return layerOf(file) >= 0 ? file : 'entries'
}

/** @param {string} unit */
function layerOf(unit) {
  return LAYERS.findIndex((layer) => layer.includes(unit))
}

/**
 * Runtime imports that lead back to where they started.
 *
 * @param {readonly Source[]} sources
 * @returns {Violation[]}
 */
export function checkCycles(sources) {
  const graph = new Map(sources.map((source) => [source.path, runtimeImports(source)]))
  /** @type {Violation[]} */
  const violations = []
  /** @type {Set<string>} */
  const done = new Set()
  for (const start of graph.keys()) walk(start, [])
  return violations

  /**
   * @param {string} file
   * @param {readonly string[]} trail
   */
  function walk(file, trail) {
    const at = trail.indexOf(file)
    if (at >= 0) {
      violations.push({
        at: file,
        message: `imports itself: ${[...trail.slice(at), file].map((one) => path.posix.basename(one)).join(' → ')}`,
      })
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file])
    done.add(file)
  }
}

/** @param {Source} source */
function runtimeImports(source) {
  return source.imports.filter((imported) => !imported.typeOnly).flatMap((imported) => resolveImport(source.path, imported.to) ?? [])
}

/**
 * @param {string} from
 * @param {string} specifier
 * @returns {string | undefined} The file, for a relative import.
 */
function resolveImport(from, specifier) {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : undefined
}

/** @param {Source} source */
function isShipped({ path: file }) {
  return file.startsWith(SRC) && !/\.test\.tsx?$/.test(file)
}
