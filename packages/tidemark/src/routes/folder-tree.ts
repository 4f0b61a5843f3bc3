import { TidemarkError } from '../errors/error.ts'
import { folderMetadata } from './metadata-files.ts'
import { parseSegment } from './segment.ts'
import type { FolderNode, SegmentFiles } from './types.ts'

const CONVENTIONS: ReadonlyArray<keyof SegmentFiles> = [
  'layout',
  'page',
  'template',
  'loading',
  'error',
  'global-error',
  'not-found',
  'forbidden',
  'unauthorized',
  'default',
  'route',
]

interface Draft {
  readonly name: string
  readonly path: string
  /** Absolute paths by file name. */
  readonly files: Map<string, string>
  readonly folders: Map<string, Draft>
}

/**
 * The tree of `app/` made of its files, without looking at a disk. Folders in
 * which no file follows a convention are left out, so that components may lie
 * beside pages; names that begin with `_` or a dot are private.
 *
 * Throws `TM_ROUTE_SEGMENT_INVALID` for a folder name that is no segment, and
 * `TM_ROUTE_CONFLICT` for two files of one convention, `page.js` and `page.tsx`.
 *
 * @param files paths relative to `app/`, with `/`
 * @param options.appDir the absolute path before them
 * @param options.pageExtensions extensions of modules, without the dot
 */
export function folderTree(files: readonly string[], options: { appDir: string; pageExtensions: readonly string[] }): FolderNode {
  const root: Draft = { name: '', path: '', files: new Map(), folders: new Map() }
  for (const file of files.toSorted()) add(root, file, options.appDir)
  return (
    toNode(root, options.pageExtensions) ?? {
      name: '',
      path: '',
      segment: { kind: 'root' },
      files: {},
      metadata: [],
      children: [],
      slots: [],
    }
  )
}

/** True for names that never take part in routing: `_private`, `.hidden`. */
export function isPrivate(name: string): boolean {
  return name.startsWith('_') || name.startsWith('.')
}

function add(root: Draft, file: string, appDir: string): void {
  const parts = file.split('/')
  if (parts.some((part, i) => (i < parts.length - 1 ? isPrivate(part) : part.startsWith('.')))) return
  let at = root
  for (const name of parts.slice(0, -1)) {
    let below = at.folders.get(name)
    if (!below) at.folders.set(name, (below = { name, path: at.path ? `${at.path}/${name}` : name, files: new Map(), folders: new Map() }))
    at = below
  }
  at.files.set(parts.at(-1) as string, `${appDir}/${file}`)
}

function toNode(draft: Draft, pageExtensions: readonly string[]): FolderNode | null {
  const below = [...draft.folders.values()].map((folder) => toNode(folder, pageExtensions)).filter((node) => node !== null)
  const files = segmentFiles(draft, pageExtensions)
  const metadata = folderMetadata(draft.files, { root: draft.path === '', pageExtensions })
  if (below.length === 0 && metadata.length === 0 && Object.keys(files).length === 0) return null
  return {
    name: draft.name,
    path: draft.path,
    segment: draft.path === '' ? { kind: 'root' } : parseSegment(draft.name, draft.path),
    files,
    metadata,
    children: below.filter((node) => node.segment.kind !== 'slot'),
    slots: below.filter((node) => node.segment.kind === 'slot'),
  }
}

function segmentFiles(draft: Draft, pageExtensions: readonly string[]): SegmentFiles {
  const found: { -readonly [name in keyof SegmentFiles]?: string } = {}
  for (const name of CONVENTIONS) {
    for (const extension of pageExtensions) {
      const file = draft.files.get(`${name}.${extension}`)
      if (file === undefined) continue
      const other = found[name]
      if (other !== undefined)
        throw new TidemarkError('TM_ROUTE_CONFLICT', { message: `Two files are the ${name} of one folder: ${other} and ${file}` })
      found[name] = file
    }
  }
  return found
}
