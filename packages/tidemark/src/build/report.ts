import colors from 'picocolors'
import type { Lifetime } from '../lifetime/lifetime.ts'
import type { RouteTable } from '../routes/types.ts'
import { placeOf } from '../render/stack-frames.ts'
import type { DynamicAccess } from '../request/scope.ts'
import type { PrerenderResult } from './prerender.ts'

interface Row {
  readonly mark: string
  readonly name: string
  readonly size: string
  readonly lifetime: string
  readonly why: string
}

const MAX_PATHS = 3

interface ReportOptions {
  /** Bytes of JavaScript, gzip, that every page loads. */
  readonly scriptBytes: number
  /** The folder of the application: places in its sources are named from here. */
  readonly root: string
}

/** The table at the end of a build: every route, how long it lives, and what makes it dynamic. */
export function routeTableText(
  table: RouteTable,
  { pages, plans, dynamic }: PrerenderResult,
  { scriptBytes, root }: ReportOptions,
): string {
  const rows: Row[] = []
  for (const route of table.routes.toSorted((a, b) => (a.pattern < b.pattern ? -1 : 1))) {
    if (route.kind === 'page' && route.interceptedFrom !== undefined) continue
    if (route.kind === 'metadata' && plans[route.pattern] === undefined) {
      if (route.metadata.source === 'static') rows.push({ mark: '○', name: route.pattern, size: '', lifetime: '', why: '' })
      continue
    }
    const made = pages.filter(({ pattern }) => pattern === route.pattern)
    if (plans[route.pattern]?.kind !== 'static') {
      rows.push({ mark: 'ƒ', name: route.pattern, size: '', lifetime: '', why: reason(dynamic[route.pattern], root) })
      continue
    }
    for (const page of made.slice(0, MAX_PATHS)) {
      rows.push({
        mark: page.kind === 'static' ? '○' : '◐',
        name: page.pathname,
        size: kilobytes(page.body.byteLength),
        lifetime: lifetimeText(page.lifetime),
        why: page.kind === 'shell' ? reason(page.dynamic, root) : '',
      })
    }
    if (made.length > MAX_PATHS)
      rows.push({ mark: ' ', name: `… and ${made.length - MAX_PATHS} more of ${route.pattern}`, size: '', lifetime: '', why: '' })
    if (made.length === 0) rows.push({ mark: '●', name: route.pattern, size: '', lifetime: 'on demand', why: '' })
  }
  const width = Math.max(8, ...rows.map(({ name }) => name.length))
  const lines = rows.map(({ mark, name, size, lifetime, why }) =>
    `${mark} ${name.padEnd(width)}  ${size.padStart(8)}  ${lifetime.padEnd(17)}  ${colors.dim(why)}`.trimEnd(),
  )
  const head = colors.bold(`  ${'Route'.padEnd(width)}  ${'Size'.padStart(8)}  ${'Revalidate/Expire'.padEnd(17)}  Dynamic because of`)
  const legend = '○ static  ◐ static shell with holes  ● made on demand  ƒ rendered per request'
  const note = `Size is what is kept of a page, HTML and payload. Every page loads ${kilobytes(scriptBytes)} of JavaScript (gzip).`
  return [head, ...lines, '', colors.dim(legend), colors.dim(note)].join('\n')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function reason(accesses: readonly DynamicAccess[] | undefined, root: string): string {
  const first = accesses?.[0]
  if (!first) return ''
  const at = placeOf(first.stack, root)
  return at ? `${first.what} at ${at}` : first.what
}

const units: ReadonlyArray<readonly [number, string]> = [
  [31_536_000, 'y'],
  [604_800, 'w'],
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'm'],
  [1, 's'],
]

function lifetimeText({ revalidate, expire }: Lifetime): string {
  return revalidate === Infinity ? '' : `${duration(revalidate)} / ${duration(expire)}`
}

function duration(seconds: number): string {
  if (seconds === Infinity) return 'never'
  const [size, unit] = units.find(([size]) => seconds >= size) ?? [1, 's']
  const count = seconds / size
  return `${Number.isInteger(count) ? '' : '≈'}${Math.round(count)}${unit}`
}
