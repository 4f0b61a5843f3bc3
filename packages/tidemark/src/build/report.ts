import colors from 'picocolors'
import { formatDuration } from '../lifetime/duration.ts'
import { causeText, type Explained } from './explanation.ts'

const MARKS = { static: '○', shell: '◐', 'on-demand': '●', dynamic: 'ƒ', closed: '○' } as const
/** Of one pattern, and reasons of one path. The command `explain` shows them all. */
const MAX_PATHS = 3
const MAX_REASONS = 3

interface Row {
  readonly mark: string
  readonly name: string
  /** Size, stale, revalidate, expire. */
  readonly facts: readonly [string, string, string, string]
  readonly why: readonly string[]
}

/** The table at the end of a build: every route, how long it lives and by what, and what makes it dynamic. */
export function routeTableText(explained: readonly Explained[], scriptBytes: number): string {
  const rows: Row[] = []
  for (const [pattern, paths] of byPattern(explained)) {
    // What becomes of paths that are not made is left to `explain`, where some are.
    const made = paths.length === 1 ? paths : paths.filter(({ lifetime }) => lifetime !== null)
    rows.push(...made.slice(0, MAX_PATHS).map(rowOf))
    if (made.length > MAX_PATHS)
      rows.push({ mark: ' ', name: `… and ${made.length - MAX_PATHS} more of ${pattern}`, facts: ['', '', '', ''], why: [] })
  }
  const head: Row = { mark: ' ', name: 'Route', facts: ['Size', 'Stale', 'Revalidate', 'Expire'], why: ['Because of'] }
  const name = Math.max(...[head, ...rows].map((row) => row.name.length))
  const widths = head.facts.map((_title, at) => Math.max(...[head, ...rows].map(({ facts }) => (facts[at] as string).length)))
  const text = (row: Row): string => {
    const facts = row.facts.map((fact, at) => fact.padStart(widths[at] as number)).join('  ')
    const [first = '', ...more] = row.why
    const start = `${row.mark} ${row.name.padEnd(name)}  ${facts}  `
    const lines = [start + (row === head ? first : colors.dim(first)), ...more.map((why) => ' '.repeat(start.length) + colors.dim(why))]
    return lines.map((line) => line.trimEnd()).join('\n')
  }
  const legend = '○ static  ◐ static shell with holes  ● made on demand  ƒ rendered per request'
  const note = `Size is what is kept of a page, HTML and payload. Every page loads ${kilobytes(scriptBytes)} of JavaScript (gzip).`
  return [colors.bold(text(head)), ...rows.map(text), '', colors.dim(legend), colors.dim(note)].join('\n')
}

function byPattern(explained: readonly Explained[]): Map<string, Explained[]> {
  const groups = new Map<string, Explained[]>()
  for (const one of explained) {
    const group = groups.get(one.pattern)
    if (group) group.push(one)
    else groups.set(one.pattern, [one])
  }
  return groups
}

function rowOf({ path, kind, bytes, lifetime, causes, dynamic }: Explained): Row {
  const { revalidate } = causes
  const reasons = dynamic.length > 0 ? dynamic.map(causeText) : revalidate ? [causeText(revalidate)] : []
  const hidden = reasons.length - MAX_REASONS
  return {
    mark: MARKS[kind],
    name: path,
    facts: [
      bytes === 0 ? '' : kilobytes(bytes),
      lifetime === null ? '' : durationText(lifetime.stale),
      lifetime?.revalidate == null ? '' : durationText(lifetime.revalidate),
      lifetime?.revalidate == null ? '' : durationText(lifetime.expire),
    ],
    why: hidden > 0 ? [...reasons.slice(0, MAX_REASONS), `… ${hidden} more: explain ${path}`] : reasons,
  }
}

/** @param seconds null for never */
export function durationText(seconds: number | null): string {
  return formatDuration(seconds ?? Infinity)
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
