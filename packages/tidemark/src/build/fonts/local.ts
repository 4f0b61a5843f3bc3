import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { TidemarkError } from '../../errors/error.ts'
import type { FontCall } from './calls.ts'
import type { FaceRule, FontDescription } from './face.ts'
import { readFontMetrics } from './metrics.ts'
import { commonOptions, wrongOption } from './options.ts'

interface Source {
  readonly path: string
  readonly weight: string | undefined
  readonly style: string | undefined
}

/**
 * Describes a font from the application's own files.
 *
 * @param directory of the module that calls
 * @throws TM_FONT_FILE, TM_FONT_OPTION
 */
export async function describeLocalFont(call: FontCall, directory: string): Promise<FontDescription> {
  const { options, constant } = call
  const common = commonOptions(call)
  const { weight, style, adjustFontFallback = 'Arial', declarations = [] } = options
  if (adjustFontFallback !== false && adjustFontFallback !== 'Arial' && adjustFontFallback !== 'Times New Roman') {
    throw wrongOption('adjustFontFallback', adjustFontFallback, ['Arial', 'Times New Roman', false])
  }
  const sources = readSources(options['src'])
  const extra = readDeclarations(declarations)
  const files = await Promise.all(sources.map((source) => readFont(path.resolve(directory, source.path))))
  const rules = sources.map((source, index): FaceRule => {
    const own = { weight: source.weight ?? (weight as string | undefined), style: source.style ?? (style as string | undefined) }
    const descriptors: Array<readonly [string, string]> = []
    if (own.weight !== undefined) descriptors.push(['font-weight', checkedValue('weight', own.weight)])
    if (own.style !== undefined) descriptors.push(['font-style', checkedValue('style', own.style)])
    return { file: files[index]?.file ?? '', descriptors: [...descriptors, ...extra], preload: common.preload }
  })
  const upright = closestToRegular(sources)
  const single = sources.length === 1
  const only = { weight: sources[0]?.weight ?? (weight as string | undefined), style: sources[0]?.style ?? (style as string | undefined) }
  return {
    ...common,
    constant,
    family: constant,
    rules,
    // A range belongs into the face; set on an element it would mean nothing.
    weight: single && /^\d+$/.test(only.weight ?? '') ? (only.weight ?? null) : null,
    style: single ? (only.style ?? null) : null,
    system: adjustFontFallback || null,
    metrics: readFontMetrics(files[upright]?.bytes ?? Buffer.alloc(0)),
  }
}

function readSources(src: unknown): readonly Source[] {
  if (typeof src === 'string') return [{ path: src, weight: undefined, style: undefined }]
  const list = Array.isArray(src) ? (src as unknown[]) : []
  const sources = list.map((each) => {
    const { path: file, weight, style } = (each ?? {}) as Record<string, unknown>
    if (typeof file !== 'string') throw wrongOption('src', each, ["{ path: './font.woff2' }"])
    return { path: file, weight: weight as string | undefined, style: style as string | undefined }
  })
  if (sources.length === 0) throw wrongOption('src', src, ['./font.woff2'])
  return sources
}

function readDeclarations(declarations: unknown): ReadonlyArray<readonly [string, string]> {
  if (!Array.isArray(declarations)) throw wrongOption('declarations', declarations, ["[{ prop: 'ascent-override', value: '90%' }]"])
  return (declarations as unknown[]).map((each) => {
    const { prop, value } = (each ?? {}) as Record<string, unknown>
    if (typeof prop !== 'string' || prop === 'src' || !/^[a-z-]+$/.test(prop))
      throw wrongOption('declarations', each, ["{ prop: 'ascent-override', value: '90%' }"])
    return [prop, checkedValue('declarations', value)] as const
  })
}

async function readFont(file: string): Promise<{ file: string; bytes: Buffer }> {
  try {
    return { file, bytes: await readFile(file) }
  } catch (cause) {
    throw new TidemarkError('TM_FONT_FILE', { message: `${file} does not exist or cannot be read.`, cause })
  }
}

/** The file whose letters most text is set in. */
function closestToRegular(sources: readonly Source[]): number {
  const distances = sources.map(
    ({ weight, style }) =>
      Math.abs((weight === 'bold' ? 700 : Number.parseInt(weight ?? '400', 10) || 400) - 400) + (style && style !== 'normal' ? 1000 : 0),
  )
  return distances.indexOf(Math.min(...distances))
}

function checkedValue(name: string, value: unknown): string {
  if (typeof value === 'string' && !/[;{}]/.test(value)) return value
  throw wrongOption(name, value, ['a CSS value'])
}
