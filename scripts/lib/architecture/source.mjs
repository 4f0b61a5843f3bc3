import { parseSync } from 'rolldown/utils'

/**
 * @typedef {object} Import
 * @property {string} to The specifier as written.
 * @property {boolean} typeOnly Erased by the compiler.
 * @property {number} line
 */

/**
 * What is used where; each list holds line numbers.
 *
 * @typedef {object} Uses
 * @property {number[]} env `process.env`
 * @property {number[]} wallClock `Date.now()`, `new Date()`, `Date()`
 * @property {number[]} monotonicClock `performance.now()`
 * @property {number[]} any The type `any`.
 * @property {number[]} ignored `@ts-ignore`, `@ts-nocheck`
 * @property {number[]} defaultExport
 */

/**
 * What the rules want to know of one file.
 *
 * @typedef {object} Source
 * @property {string} path Relative to the repository, with forward slashes.
 * @property {string} text
 * @property {number} lines
 * @property {readonly Import[]} imports
 * @property {Uses} uses
 */

/**
 * @typedef {object} Violation
 * @property {string} at `path` or `path:line`.
 * @property {string} message
 */

/** @typedef {{ type: string, start: number } & Record<string, unknown>} Node */

/**
 * @param {string} path
 * @param {string} text
 * @returns {Source}
 */
export function readSource(path, text) {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const lineOf = lineFinder(text)
  /** @type {Import[]} */
  const imports = []
  /** @type {Uses} */
  const uses = { env: [], wallClock: [], monotonicClock: [], any: [], ignored: [], defaultExport: [] }

  visit(/** @type {Node} */ (/** @type {unknown} */ (program)), (node) => {
    const line = lineOf(node.start)
    const imported = importOf(node)
    if (imported) imports.push({ ...imported, line })
    if (isMember(node, 'process', 'env')) uses.env.push(line)
    if (isMember(node, 'Date', 'now') || isClockRead(node)) uses.wallClock.push(line)
    if (isMember(node, 'performance', 'now')) uses.monotonicClock.push(line)
    if (node.type === 'TSAnyKeyword') uses.any.push(line)
    if (node.type === 'ExportDefaultDeclaration' || (node.type === 'ExportSpecifier' && nameOf(node['exported']) === 'default')) {
      uses.defaultExport.push(line)
    }
  })
  for (const comment of comments) {
    if (/^\s*@ts-(ignore|nocheck)/.test(comment.value)) uses.ignored.push(lineOf(comment.start))
  }
  return { path, text, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), imports, uses }
}

/**
 * @param {Node} node
 * @returns {Omit<Import, 'line'> | undefined}
 */
function importOf(node) {
  const source = /** @type {Record<string, unknown> | null | undefined} */ (node['source'])
  const to = source?.['value']
  if (node.type === 'TSImportType' && typeof to === 'string') return { to, typeOnly: true }
  if (typeof to !== 'string') return undefined
  if (node.type === 'ImportExpression' || node.type === 'ExportAllDeclaration') return { to, typeOnly: node['exportKind'] === 'type' }
  if (node.type !== 'ImportDeclaration' && node.type !== 'ExportNamedDeclaration') return undefined
  const specifiers = /** @type {Array<Record<string, unknown>>} */ (node['specifiers'])
  const kind = node.type === 'ImportDeclaration' ? 'importKind' : 'exportKind'
  const typeOnly = node[kind] === 'type' || (specifiers.length > 0 && specifiers.every((specifier) => specifier[kind] === 'type'))
  return { to, typeOnly }
}

/**
 * @param {Node} node
 * @param {string} object
 * @param {string} property
 */
function isMember(node, object, property) {
  return node.type === 'MemberExpression' && nameOf(node['object']) === object && nameOf(node['property']) === property
}

/**
 * `new Date()` and `Date()`; with an argument nothing is read.
 *
 * @param {Node} node
 */
function isClockRead(node) {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false
  return nameOf(node['callee']) === 'Date' && /** @type {unknown[]} */ (node['arguments']).length === 0
}

/**
 * @param {unknown} node
 * @returns {unknown}
 */
function nameOf(node) {
  const { name, value } = /** @type {{ name?: unknown, value?: unknown }} */ (node ?? {})
  return name ?? value
}

/**
 * @param {Node} node
 * @param {(node: Node) => void} see
 */
function visit(node, see) {
  see(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (/** @type {Node} */ (child).type) === 'string') visit(child, see)
    }
  }
}

/**
 * @param {string} text
 * @returns {(offset: number) => number}
 */
function lineFinder(text) {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (/** @type {number} */ (starts[middle]) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
