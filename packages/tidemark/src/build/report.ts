import colors from 'picocolors'
import type { Lifetime } from '../lifetime/lifetime.ts'
import type { RouteTable } from '../routes/types.ts'
import type { DynamicAccess } from '../request/scope.ts'
import type { PrerenderResult } from './prerender.ts'

interface Row {
  readonly mark: string
  readonly name: string
  readonly lifetime: string
  readonly why: string
}

const MAX_PATHS = 3

/** The table at the end of a build: every route, how long it lives, and what makes it dynamic. */
export function routeTableText(table: RouteTable, { pages, plans, dynamic }: PrerenderResult): string {
  const rows: Row[] = []
  for (const route of [...table.routes].sort((a, b) => (a.pattern < b.pattern ? -1 : 1))) {
    if (route.kind === 'page' && route.interceptedFrom !== undefined) continue
    if (route.kind === 'metadata' && plans[route.pattern] === undefined) {
      if (route.metadata.source === 'static') rows.push({ mark: '○', name: route.pattern, lifetime: '', why: '' })
      continue
    }
    const made = pages.filter(({ pattern }) => pattern === route.pattern)
    if (plans[route.pattern]?.kind !== 'static') {
      rows.push({ mark: 'ƒ', name: route.pattern, lifetime: '', why: reason(dynamic[route.pattern]) })
      continue
    }
    for (const page of made.slice(0, MAX_PATHS)) {
      rows.push({ mark: page.kind === 'static' ? '○' : '◐', name: page.pathname, lifetime: lifetimeText(page.lifetime), why: page.kind === 'shell' ? reason(page.dynamic) : '' })
    }
    if (made.length > MAX_PATHS) rows.push({ mark: ' ', name: `… and ${made.length - MAX_PATHS} more of ${route.pattern}`, lifetime: '', why: '' })
    if (made.length === 0) rows.push({ mark: '●', name: route.pattern, lifetime: 'on demand', why: '' })
  }
  const width = Math.max(8, ...rows.map(({ name }) => name.length))
  const lines = rows.map(({ mark, name, lifetime, why }) => `${mark} ${name.padEnd(width)}  ${lifetime.padEnd(16)}  ${colors.dim(why)}`.trimEnd())
  const head = colors.bold(`  ${'Route'.padEnd(width)}  ${'Revalidate/Expire'.padEnd(16)}  Dynamic because of`)
  return [head, ...lines, '', colors.dim('○ static  ◐ static shell with holes  ● made on demand  ƒ rendered per request')].join('\n')
}

function reason(accesses: readonly DynamicAccess[] | undefined): string {
  const first = accesses?.[0]
  if (!first) return ''
  const at = /\(?([^\s()]+:\d+:\d+)\)?$/m.exec(userFrame(first.stack))?.[1]
  return at ? `${first.what} at ${at}` : first.what
}

function userFrame(stack: string): string {
  return stack.split('\n').find((line) => line.includes(':') && !/node:|node_modules|\/dist\//.test(line) && line.trim().startsWith('at ')) ?? ''
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
