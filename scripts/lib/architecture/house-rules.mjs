/** @import { Source, Violation } from './source.mjs' */

const SRC = 'packages/tidemark/src/'
/** Lines of a file written by hand. */
const LONGEST = 600

const ENV = `${SRC}env.ts`
const CLOCK = `${SRC}clock.ts`
/** A browser's time, which its `Date` turns. */
const BROWSER_CLOCK = `${SRC}client/now.ts`

/**
 * Default exports that a convention asks for: entries that mirror Next.js's own,
 * and modules that a bundler or an application loads by their default.
 */
const DEFAULT_EXPORTS = [
  /^packages\/tidemark\/src\/(link|image|form|script|dynamic|error|head|router)(\.react-server)?\.tsx?$/,
  /^packages\/tidemark\/src\/font\/(local|google)\.ts$/,
  /^packages\/tidemark\/src\/client\/image\/default-loader\.ts$/,
  /^packages\/tidemark\/src\/.*\.d\.ts$/,
]

/**
 * @param {readonly Source[]} sources
 * @returns {Violation[]}
 */
export function checkHouseRules(sources) {
  return sources.flatMap((source) => [
    ...tooLong(source),
    ...at(source, 'any', 'any says nothing; unknown, and a check'),
    ...at(source, 'ignored', '@ts-ignore hides the next error, too; @ts-expect-error with a reason'),
    ...(isShipped(source) ? shippedRules(source) : []),
  ])
}

/** @param {Source} source */
function shippedRules(source) {
  const inBrowser = source.path.startsWith(`${SRC}client/`)
  return [
    ...(source.path === ENV ? [] : at(source, 'env', 'the environment is read in src/env.ts only')),
    ...(source.path === CLOCK || source.path === BROWSER_CLOCK
      ? []
      : at(source, 'wallClock', 'time is read through src/clock.ts, so that a test can turn it')),
    ...(source.path === CLOCK || inBrowser
      ? []
      : at(source, 'monotonicClock', 'time is read through src/clock.ts, so that a test can turn it')),
    ...(DEFAULT_EXPORTS.some((pattern) => pattern.test(source.path)) ? [] : at(source, 'defaultExport', 'exports have names')),
  ]
}

/**
 * @param {Source} source
 * @param {keyof Source['uses']} use
 * @param {string} message
 * @returns {Violation[]}
 */
function at(source, use, message) {
  return source.uses[use].map((line) => ({ at: `${source.path}:${line}`, message }))
}

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
function tooLong({ path, lines }) {
  return lines > LONGEST ? [{ at: path, message: `${lines} lines; more than ${LONGEST} are two ideas` }] : []
}

/**
 * Median, ninth decile and maximum of the shipped files' lengths.
 *
 * @param {readonly Source[]} sources
 * @returns {string}
 */
export function describeLengths(sources) {
  const lengths = sources
    .filter(isShipped)
    .map((source) => source.lines)
    .toSorted((a, b) => a - b)
  const quantile = (/** @type {number} */ part) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * part))] ?? 0
  return `${lengths.length} files, lines: median ${quantile(0.5)}, p90 ${quantile(0.9)}, longest ${quantile(1)}`
}

/** @param {Source} source */
function isShipped({ path }) {
  return path.startsWith(SRC) && !/\.test\.tsx?$/.test(path)
}
