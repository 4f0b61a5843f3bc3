/** @import { Source, Violation } from './source.mjs' */

const CATALOGUE = 'packages/tidemark/src/errors/catalogue/'
const ENV = 'packages/tidemark/src/env.ts'

/**
 * Every error code has a page and is raised somewhere; every page has a code.
 *
 * @param {readonly Source[]} sources
 * @param {readonly string[]} pages Names of the files in docs/errors.
 * @returns {Violation[]}
 */
export function checkErrors(sources, pages) {
  const defined = new Map(
    sources
      .filter((source) => source.path.startsWith(CATALOGUE))
      .flatMap((source) => [...source.text.matchAll(/^\s*(TM_[A-Z0-9_]+):/gm)].map(([, code = '']) => [code, source.path])),
  )
  const raised = sources
    .filter((source) => !source.path.startsWith(CATALOGUE) && !source.path.includes('.test.'))
    .map((source) => source.text)
    .join('\n')
  const known = pages.map((page) => page.replace(/\.md$/, ''))
  return [
    ...[...defined].flatMap(([code, at]) => [
      ...(known.includes(code) ? [] : [{ at, message: `${code} has no page; write docs/errors/${code}.md` }]),
      ...(new RegExp(`['"\`]${code}['"\`]`).test(raised) ? [] : [{ at, message: `${code} is raised nowhere` }]),
    ]),
    ...known.flatMap((code) => (defined.has(code) ? [] : [{ at: `docs/errors/${code}.md`, message: `no error has the code ${code}` }])),
  ]
}

/**
 * Every variable of the environment that is read is documented, and nothing else.
 *
 * @param {readonly Source[]} sources
 * @param {string} reference Text of docs/reference/environment.md.
 * @returns {Violation[]}
 */
export function checkEnvironment(sources, reference) {
  const text = sources.find((source) => source.path === ENV)?.text ?? ''
  const read = new Set([...text.matchAll(/process\.env(?:\.|\[')(\w+)/g)].map(([, name = '']) => name))
  const documented = new Set([...reference.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name))
  const page = 'docs/reference/environment.md'
  return [
    ...[...read].filter((name) => !documented.has(name)).map((name) => ({ at: ENV, message: `${name} is not in ${page}` })),
    ...[...documented].filter((name) => !read.has(name)).map((name) => ({ at: page, message: `${name} is read nowhere` })),
    ...(read.size > 10 ? [{ at: ENV, message: `${read.size} variables; behaviour belongs into the configuration` }] : []),
  ]
}
