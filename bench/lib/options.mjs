import { parseArgs } from 'node:util'

/**
 * @typedef {object} Options
 * @property {boolean} quick Short runs: shows that everything works, not how fast it is.
 * @property {readonly string[] | null} only Rows to measure; null is all.
 * @property {readonly string[] | null} peers Who takes part; null is everybody.
 * @property {string | null} json File for the figures.
 */

export const USAGE = `npm run bench -- [options]
  --only a,b     rows to measure: static, hole, first-byte, rows, handler, build, dev, javascript, memory
  --peers a,b    who takes part: node, next, vinext, tidemark
  --quick        short runs: shows that everything works, not how fast it is
  --json FILE    writes the figures as well`

/**
 * @param {readonly string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean' }, only: { type: 'string' }, peers: { type: 'string' }, json: { type: 'string' } },
  })
  const list = (/** @type {string | undefined} */ text) => text?.split(',').filter(Boolean) ?? null
  return { quick: values.quick ?? false, only: list(values.only), peers: list(values.peers), json: values.json ?? null }
}
