import { readFileSync } from 'node:fs'
import path from 'node:path'
import { distDir } from '../framework.ts'

export interface GoogleFamily {
  /** `Roboto Mono`. */
  readonly name: string
  readonly isSerif: boolean
  readonly weights: readonly string[]
  readonly styles: readonly string[]
  readonly subsets: readonly string[]
  /** Range of each axis, as in `100..900`; null for a family that is not variable. */
  readonly axes: ReadonlyMap<string, string> | null
}

let lines: ReadonlyMap<string, string> | null = null

/** A family by the name of its function, `Roboto_Mono`; null for one that Google has not, or had not when the list was made. */
export function findGoogleFamily(imported: string): GoogleFamily | null {
  lines ??= readLines()
  const line = lines.get(imported)
  if (!line) return null
  const [name = '', category, weights = '', styles = '', subsets = '', axes = ''] = line.split('|')
  const list = (text: string): string[] => text.split(',').filter(Boolean)
  const ranges = list(axes)
    .filter((each) => each !== '-')
    .map((each) => each.split(':') as [string, string])
  return {
    name,
    isSerif: category === 'serif',
    weights: list(weights),
    styles: list(styles),
    subsets: list(subsets),
    axes: axes ? new Map(ranges) : null,
  }
}

function readLines(): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(path.dirname(distDir), 'data/google-fonts.txt'), 'utf8')
  const all = text.split('\n').filter(Boolean)
  return new Map(all.map((line) => [line.slice(0, line.indexOf('|')).replaceAll(' ', '_'), line]))
}
