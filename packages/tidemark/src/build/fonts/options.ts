import { TidemarkError } from '../../errors/error.ts'
import type { FontCall } from './calls.ts'

export interface CommonOptions {
  readonly display: string
  readonly variable: string | null
  readonly preload: boolean
  readonly fallback: readonly string[]
}

const displays = ['auto', 'block', 'swap', 'fallback', 'optional']

/** What both kinds of fonts take. @throws TM_FONT_OPTION */
export function commonOptions({ options }: FontCall): CommonOptions {
  const { display = 'swap', variable, preload = true, fallback = [] } = options
  if (typeof display !== 'string' || !displays.includes(display)) throw wrongOption('display', display, displays)
  if (variable !== undefined && !(typeof variable === 'string' && /^--[\w-]+$/.test(variable)))
    throw wrongOption('variable', variable, ['--name'])
  if (typeof preload !== 'boolean') throw wrongOption('preload', preload, [true, false])
  return { display, variable: variable ?? null, preload, fallback: stringList('fallback', fallback) }
}

export function stringList(name: string, value: unknown): readonly string[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [value]
  if (list.every((each) => typeof each === 'string')) return list
  throw wrongOption(name, value, ['text'])
}

export function wrongOption(name: string, value: unknown, allowed: readonly unknown[]): TidemarkError {
  return new TidemarkError('TM_FONT_OPTION', {
    message: `${name}: ${JSON.stringify(value)} is not one of ${allowed.map((each) => JSON.stringify(each)).join(', ')}.`,
  })
}
