/**
 * What a row must reach: the value divided by that of somebody, or by a number.
 *
 * @typedef {object} Bar
 * @property {string} against Another column, or what `base` is.
 * @property {number} [base] Divides instead of a column.
 * @property {number} [atLeast]
 * @property {number} [atMost]
 */

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} title With the unit.
 * @property {Readonly<Record<string, number>>} values By column; those who were left out are not there.
 * @property {readonly Bar[]} bars For tidemark.
 */

/** @typedef {{ row: string, against: string, ratio: number, wanted: string, held: boolean }} Verdict */

const COLUMNS = ['node', 'react', 'next', 'vinext', 'tidemark']

/**
 * @param {Row} row
 * @returns {Verdict[]}
 */
export function judge({ id, values, bars }) {
  return bars.flatMap(({ against, base = values[against], atLeast, atMost }) => {
    const own = values['tidemark']
    if (own === undefined || base === undefined) return []
    const ratio = own / base
    const held = (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost)
    const wanted = atLeast === undefined ? `≤ ${short(atMost ?? NaN)}` : `≥ ${short(atLeast)}`
    return [{ row: id, against, ratio, wanted, held }]
  })
}

/**
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function formatTable(rows) {
  const columns = COLUMNS.filter((column) => rows.some((row) => row.values[column] !== undefined))
  const lines = [
    ['', ...columns, 'tidemark to the others'],
    ...rows.map((row) => [
      row.title,
      ...columns.map((column) => (row.values[column] === undefined ? '–' : short(row.values[column]))),
      judge(row).map(verdictText).join('; '),
    ]),
  ]
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? []
  const pad = (/** @type {string} */ cell, /** @type {number} */ at) =>
    at === 0 || at === widths.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}

/** @param {Verdict} verdict */
function verdictText({ against, ratio, wanted, held }) {
  return `${short(ratio)} × ${against} (${wanted} ${held ? 'held' : 'MISSED'})`
}

/** @param {number} value Three figures are what such a measurement is worth. */
function short(value) {
  if (!Number.isFinite(value)) return '–'
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)))
}
