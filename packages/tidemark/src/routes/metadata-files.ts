import type { MetadataFile } from './types.ts'

type MetadataType = MetadataFile['type']

interface Convention {
  readonly type: MetadataType
  /** File extensions served as they are. */
  readonly extensions: readonly string[]
  readonly code: boolean
  /** May be numbered, `icon2.png`; code with one digit only: `icon24.tsx` is rather a component. */
  readonly numbered: boolean
  readonly rootOnly: boolean
}

/** Source: the file conventions of Next.js 16. */
const CONVENTIONS: Readonly<Record<string, Convention>> = {
  favicon: { type: 'favicon', extensions: ['ico'], code: false, numbered: false, rootOnly: true },
  icon: { type: 'icon', extensions: ['ico', 'jpg', 'jpeg', 'png', 'svg'], code: true, numbered: true, rootOnly: false },
  'apple-icon': { type: 'apple-icon', extensions: ['jpg', 'jpeg', 'png'], code: true, numbered: true, rootOnly: false },
  'opengraph-image': { type: 'opengraph-image', extensions: ['jpg', 'jpeg', 'png', 'gif'], code: true, numbered: true, rootOnly: false },
  'twitter-image': { type: 'twitter-image', extensions: ['jpg', 'jpeg', 'png', 'gif'], code: true, numbered: true, rootOnly: false },
  sitemap: { type: 'sitemap', extensions: ['xml'], code: true, numbered: false, rootOnly: false },
  robots: { type: 'robots', extensions: ['txt'], code: true, numbered: false, rootOnly: true },
  manifest: { type: 'manifest', extensions: ['webmanifest', 'json'], code: true, numbered: false, rootOnly: true },
}

const ONE_PER_FOLDER: ReadonlySet<MetadataType> = new Set(['sitemap', 'robots', 'manifest'])

/** The metadata file that a file name stands for, or null. `file` is its absolute path. */
function readMetadataFile(name: string, file: string, context: { root: boolean; pageExtensions: readonly string[] }): MetadataFile | null {
  const dot = name.indexOf('.')
  if (dot < 0) return null
  const [base, extension] = [name.slice(0, dot), name.slice(dot + 1)]
  const [suffix = ''] = /\d*$/.exec(base) ?? []
  const key = base.slice(0, base.length - suffix.length)
  const convention = Object.hasOwn(CONVENTIONS, key) ? CONVENTIONS[key] : undefined
  if (!convention || (suffix !== '' && !convention.numbered) || (convention.rootOnly && !context.root)) return null
  if (convention.extensions.includes(extension)) return { type: convention.type, file, source: 'static', suffix }
  if (convention.code && suffix.length < 2 && context.pageExtensions.includes(extension))
    return { type: convention.type, file, source: 'code', suffix }
  return null
}

/**
 * The metadata files of one folder: each with the `.alt.txt` beside it, in the order of their names.
 * Of a text file that is there both as text and as code, the text is served, as by Next.js.
 */
export function folderMetadata(
  names: ReadonlyMap<string, string>,
  context: { root: boolean; pageExtensions: readonly string[] },
): readonly MetadataFile[] {
  const found = [...names]
    .map(([name, file]) => readMetadataFile(name, file, context))
    .filter((item) => item !== null)
    .map((item) => withAlt(item, names))
  return found.filter(
    (item) =>
      item.source === 'static' ||
      !ONE_PER_FOLDER.has(item.type) ||
      !found.some((other) => other.source === 'static' && other.type === item.type),
  )
}

function withAlt(item: MetadataFile, names: ReadonlyMap<string, string>): MetadataFile {
  if (item.source === 'code' || (item.type !== 'opengraph-image' && item.type !== 'twitter-image')) return item
  const altFile = names.get(`${item.type}${item.suffix}.alt.txt`)
  return altFile === undefined ? item : { ...item, altFile }
}
