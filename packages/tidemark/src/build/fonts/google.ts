import { readFile } from 'node:fs/promises'
import { TidemarkError } from '../../errors/error.ts'
import type { FontCall } from './calls.ts'
import type { FaceRule, FontDescription } from './face.ts'
import { findGoogleFamily, type GoogleFamily } from './families.ts'
import type { GoogleFetcher } from './google-fetch.ts'
import { googleFontUrl, type GoogleSelection } from './google-url.ts'
import { readFontMetrics } from './metrics.ts'
import { commonOptions, stringList, wrongOption } from './options.ts'

interface RemoteFace {
  /** `latin`; '' where the sheet does not say. */
  readonly subset: string
  readonly url: string
  readonly descriptors: ReadonlyArray<readonly [string, string]>
}

/**
 * Describes one of Google's fonts. Where it cannot be fetched, `warn` is told
 * and the description has no faces: the fallback is shown, the build goes on.
 *
 * @throws TM_FONT_OPTION
 */
export async function describeGoogleFont(call: FontCall, fetcher: GoogleFetcher, warn: (text: string) => void): Promise<FontDescription> {
  const family = findGoogleFamily(call.imported)
  if (!family) throw new TidemarkError('TM_FONT_OPTION', { message: `Google has no font "${call.imported.replaceAll('_', ' ')}".` })
  const common = commonOptions(call)
  const selection = select(call, family, common.display)
  const subsets = call.options['subsets'] === undefined ? [] : stringList('subsets', call.options['subsets'])
  const unknown = subsets.find((subset) => !family.subsets.includes(subset))
  if (unknown) throw wrongOption('subsets', unknown, family.subsets)
  if (common.preload && subsets.length === 0)
    warn(`${family.name} is preloaded by no page: it names no "subsets". Name those of your text, or set "preload: false".`)

  const faces = await fetchFaces(family, selection, fetcher).catch((error: unknown) => {
    warn(`${family.name} could not be fetched from Google Fonts (${reason(error)}). Its fallback is shown instead.`)
    return []
  })
  const rules: FaceRule[] = faces.map(({ file, subset, descriptors }) => ({
    file,
    descriptors,
    preload: common.preload && subsets.includes(subset),
  }))
  const typical = faces.find(({ subset }) => subset === 'latin') ?? faces[0]
  const weights = selection.weights
  const generic = family.isSerif ? 'serif' : 'sans-serif'
  return {
    ...common,
    constant: call.constant,
    family: family.name,
    rules,
    weight: weights !== 'variable' && weights.length === 1 ? (weights[0] ?? null) : null,
    style: selection.styles.length === 1 ? (selection.styles[0] ?? null) : null,
    fallback: rules.length === 0 && common.fallback.length === 0 ? [generic] : common.fallback,
    system: call.options['adjustFontFallback'] === false ? null : family.isSerif ? 'Times New Roman' : 'Arial',
    metrics: typical ? readFontMetrics(await readFile(typical.file)) : null,
  }
}

function select({ options }: FontCall, family: GoogleFamily, display: string): GoogleSelection {
  const styles =
    options['style'] === undefined ? [family.styles.includes('normal') ? 'normal' : 'italic'] : stringList('style', options['style'])
  const wrongStyle = styles.find((style) => !family.styles.includes(style))
  if (wrongStyle) throw wrongOption('style', wrongStyle, family.styles)
  const axes = options['axes'] === undefined ? [] : stringList('axes', options['axes'])
  const allowedAxes = [...(family.axes?.keys() ?? [])].filter((tag) => tag !== 'wght')
  const wrongAxis = axes.find((tag) => !allowedAxes.includes(tag))
  if (wrongAxis) throw wrongOption('axes', wrongAxis, allowedAxes)
  return { weights: selectWeights(options['weight'], family), styles: [...new Set(styles)], axes, display }
}

function selectWeights(weight: unknown, family: GoogleFamily): GoogleSelection['weights'] {
  const allowed = family.axes ? [...family.weights, 'variable'] : family.weights
  if (weight === undefined) {
    if (family.axes) return 'variable'
    if (family.weights.length === 1) return family.weights
    throw new TidemarkError('TM_FONT_OPTION', {
      message: `${family.name} is not variable: it needs a "weight", one or more of ${family.weights.join(', ')}.`,
    })
  }
  const weights = stringList('weight', weight)
  const wrong = weights.find((each) => !allowed.includes(each))
  if (wrong !== undefined) throw wrongOption('weight', wrong, allowed)
  return weights.includes('variable') ? 'variable' : [...new Set(weights)]
}

async function fetchFaces(
  family: GoogleFamily,
  selection: GoogleSelection,
  fetcher: GoogleFetcher,
): Promise<Array<RemoteFace & { readonly file: string }>> {
  const css = await fetcher.css(googleFontUrl(family, selection))
  return Promise.all(parseFaces(css).map(async (face) => ({ ...face, file: await fetcher.file(face.url) })))
}

/** Reads Google's sheet: `@font-face` rules, each behind a comment with the name of its subset. */
function parseFaces(css: string): RemoteFace[] {
  return [...css.matchAll(/(?:\/\*\s*([^*]*?)\s*\*\/\s*)?@font-face\s*\{([^}]*)\}/g)].flatMap(([, subset = '', body = '']) => {
    const url = /url\(\s*['"]?([^'")]+)['"]?\s*\)/.exec(body)?.[1]
    const descriptors = [...body.matchAll(/^\s*([a-z-]+)\s*:\s*([^;]+);/gm)]
      .map(([, name = '', value = '']) => [name, value.trim()] as const)
      .filter(([name]) => name !== 'font-family' && name !== 'src' && name !== 'font-display')
    return url ? [{ subset, url, descriptors }] : []
  })
}

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}
