import { createHash } from 'node:crypto'
import path from 'node:path'
import { TidemarkError } from '../../errors/error.ts'
import { fallbackDescriptors, type FontMetrics, type SystemFont } from './metrics.ts'

/** One `@font-face` of a font. */
export interface FaceRule {
  /** Absolute path of the font file. */
  readonly file: string
  /** Descriptors besides `font-family`, `src` and `font-display`. */
  readonly descriptors: ReadonlyArray<readonly [string, string]>
  readonly preload: boolean
}

export interface FontDescription {
  /** Name of the constant, for the classes. */
  readonly constant: string
  readonly family: string
  readonly rules: readonly FaceRule[]
  readonly display: string
  /** Set on the class and in `style`, where the font has but one. */
  readonly weight: string | null
  readonly style: string | null
  readonly fallback: readonly string[]
  /** The system font fitted to this one. */
  readonly system: SystemFont | null
  readonly metrics: FontMetrics | null
  /** `--font-sans`. */
  readonly variable: string | null
}

export interface BuiltFont {
  /** `url()`s are relative to the folder the sheet was made for. */
  readonly css: string
  readonly font: {
    readonly className: string
    readonly style: { readonly fontFamily: string; readonly fontWeight?: number; readonly fontStyle?: string }
    readonly variable?: string
  }
  readonly preload: ReadonlyArray<{ readonly file: string; readonly type: string }>
}

const formats: Readonly<Record<string, { readonly format: string; readonly type: string }>> = {
  '.woff2': { format: 'woff2', type: 'font/woff2' },
  '.woff': { format: 'woff', type: 'font/woff' },
  '.ttf': { format: 'truetype', type: 'font/ttf' },
  '.otf': { format: 'opentype', type: 'font/otf' },
  '.eot': { format: 'embedded-opentype', type: 'application/vnd.ms-fontobject' },
}

/** Where a minifier unquotes a name that begins with one of these, browsers take the word for the generic family. */
const reserved = /^(?:serif|sans-serif|cursive|fantasy|monospace|math|emoji|fangsong|inherit|initial|unset|revert|default)$/i

/** Makes the style sheet and the object of a font. `folder` is where the sheet will lie. */
export function buildFont(font: FontDescription, folder: string): BuiltFont {
  const fallbackName = `${font.family}${reserved.test(font.family) ? '-' : ' '}Fallback`
  const fallbackRule =
    font.system && font.metrics
      ? block('@font-face', [
          ['font-family', quote(fallbackName)],
          ['src', `local(${quote(font.system)})`],
          ...Object.entries(fallbackDescriptors(font.metrics, font.system)),
        ])
      : null
  const families = [quote(font.family), ...(fallbackRule ? [quote(fallbackName)] : []), ...font.fallback.map(checkedFamily)].join(', ')
  const shown = [
    ...(font.weight ? [['font-weight', font.weight] as const] : []),
    ...(font.style ? [['font-style', font.style] as const] : []),
  ]
  const rules = font.rules.map(({ file, descriptors }) => {
    const own = new Map<string, string>([
      ['font-family', quote(font.family)],
      ['src', `url(${quote(relativeUrl(folder, file))}) format(${quote(formatOf(file).format)})`],
      ['font-display', font.display],
    ])
    for (const [name, value] of descriptors) own.set(name, value)
    return block('@font-face', [...own])
  })
  const sheet = (name: string): string[] => [
    ...rules,
    ...(fallbackRule ? [fallbackRule] : []),
    block(`.${name}`, [['font-family', families], ...shown]),
    ...(font.variable ? [block(`.${name}_variable`, [[font.variable, families]])] : []),
  ]
  // The name of the class is a hash of everything the class stands for.
  const digest = createHash('sha256').update(sheet('').join('\n')).digest('hex').slice(0, 8)
  const className = `${font.constant.replaceAll(/[^\w-]/g, '_')}_${digest}`
  const weight = Number(font.weight)
  return {
    css: `${sheet(className).join('\n')}\n`,
    font: {
      className,
      style: {
        fontFamily: families,
        ...(font.weight && Number.isFinite(weight) ? { fontWeight: weight } : {}),
        ...(font.style ? { fontStyle: font.style } : {}),
      },
      ...(font.variable ? { variable: `${className}_variable` } : {}),
    },
    preload: font.rules.filter(({ preload }) => preload).map(({ file }) => ({ file, type: formatOf(file).type })),
  }
}

/** @throws TM_FONT_FILE for an extension that no browser knows as a font */
function formatOf(file: string): { readonly format: string; readonly type: string } {
  const found = formats[path.extname(file).toLowerCase()]
  if (!found) throw new TidemarkError('TM_FONT_FILE', { message: `${file} is neither .woff2, .woff, .ttf, .otf nor .eot.` })
  return found
}

function block(selector: string, declarations: ReadonlyArray<readonly [string, string]>): string {
  return `${selector} {\n${declarations.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`
}

function relativeUrl(folder: string, file: string): string {
  const relative = path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')
  return `${relative.startsWith('.') ? '' : './'}${relative}?no-inline`
}

function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`
}

/** Written into the sheet as it is, so that generic families keep their meaning. */
function checkedFamily(family: string): string {
  if (/^[\w\s"'.-]+$/.test(family)) return family
  throw new TidemarkError('TM_FONT_OPTION', { message: `fallback: ${JSON.stringify(family)} is no name of a font.` })
}
