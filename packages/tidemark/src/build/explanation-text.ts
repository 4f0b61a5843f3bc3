import colors from 'picocolors'
import { TidemarkError } from '../errors/error.ts'
import { cacheControl, NO_STORE } from '../lifetime/cache-control.ts'
import { createFinder, splitPath } from '../routes/matcher.ts'
import { causeText, type Explained } from './explanation.ts'
import { durationText, kilobytes } from './report.ts'

const KINDS = {
  static: 'Static: made at build, the same for everybody',
  shell: 'A static shell, sent at once; its holes are filled for each request',
  'on-demand': 'Made when it is first asked for, and kept',
  dynamic: 'Rendered for each request',
  closed: 'Not found: with dynamicParams = false only what generateStaticParams lists exists',
} as const

/**
 * What a build found out about a path: why it is static or not, and what decided how long it lives.
 *
 * @param wanted `/products/tern-mug`, or a pattern: `/products/[slug]`
 * @throws TM_BUILD_NO_ROUTE
 */
export function explanationText(explained: readonly Explained[], wanted: string): string {
  const path = `/${wanted.replace(/[?#].*$/, '').replace(/^\/+|\/+$/g, '')}`
  const found = explained.find((one) => one.path === path) ?? matching(explained, path)
  const { pattern, kind, bytes, lifetime, causes, dynamic, tags } = found
  const lines = [`${colors.bold(path)}${path === pattern ? '' : colors.dim(`  ${pattern}`)}`, '']
  lines.push(found.path === path || path === pattern ? KINDS[kind] : `Not made by the build. ${KINDS[kind]}`)
  if (bytes > 0) lines.push(`${kilobytes(bytes)} are kept of it`)
  if (lifetime !== null) {
    const seconds = { stale: lifetime.stale ?? Infinity, revalidate: lifetime.revalidate ?? Infinity, expire: lifetime.expire ?? Infinity }
    lines.push(`Cache-Control: ${kind === 'static' ? cacheControl(seconds) : NO_STORE}`, '', colors.bold('Lifetime'))
    for (const field of ['stale', 'revalidate', 'expire'] as const) {
      const cause = causes[field]
      lines.push(`  ${field.padEnd(10)}  ${durationText(lifetime[field]).padStart(6)}  ${cause ? causeText(cause) : ''}`.trimEnd())
    }
  }
  lines.push(...list(kind === 'shell' ? 'Holes, because of' : 'Because of', dynamic.map(causeText)), ...list('Tags', tags))
  return lines.join('\n')
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', colors.bold(title), ...items.map((item) => `  ${item}`)]
}

/** A path of its own was not made: the shell for open params, or what is known of the pattern. */
function matching(explained: readonly Explained[], path: string): Explained {
  const patterns = [...new Set(explained.map(({ pattern }) => pattern))]
  const find = createFinder(patterns.map((pattern) => ({ pattern, value: pattern })))
  const segments = splitPath(path)
  const pattern = patterns.includes(path) ? path : segments && find(segments)?.value
  const found = explained.find((one) => one.path === pattern)
  if (found) return found
  throw new TidemarkError('TM_BUILD_NO_ROUTE', { message: `No route of the build answers ${path}` })
}
