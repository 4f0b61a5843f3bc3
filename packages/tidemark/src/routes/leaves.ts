import path from 'node:path'
import { interceptionOf, type Interception } from './interception.ts'
import { patternSegment } from './pattern.ts'
import type { FolderNode } from './types.ts'

/** A folder that holds a page or a handler, with its way from the root. */
export interface Leaf {
  /** From the root to the folder itself. */
  readonly way: readonly FolderNode[]
  readonly folder: FolderNode
  readonly type: 'page' | 'route'
  /** Absolute path of the module. */
  readonly module: string
  readonly pattern: string
  /** The slots on the way, `@modal/@inner`; '' for a leaf of `children`. */
  readonly slots: string
  readonly interception: Interception | null
}

/** Every page and handler of the tree, in the order of their folders. */
export function collectLeaves(root: FolderNode): readonly Leaf[] {
  return collectWays(root).flatMap((way) => {
    const { files } = way.at(-1) as FolderNode
    return [
      ...(files.page === undefined ? [] : [toLeaf(way, 'page', files.page)]),
      ...(files.route === undefined ? [] : [toLeaf(way, 'route', files.route)]),
    ]
  })
}

/** The way to each folder, a folder before those in it. */
export function collectWays(folder: FolderNode, above: readonly FolderNode[] = []): ReadonlyArray<readonly FolderNode[]> {
  const way = [...above, folder]
  return [way, ...[...folder.children, ...folder.slots].flatMap((below) => collectWays(below, way))]
}

function toLeaf(way: readonly FolderNode[], type: 'page' | 'route', module: string): Leaf {
  const folder = way.at(-1) as FolderNode
  const interception = interceptionOf(way)
  return {
    way,
    folder,
    type,
    module,
    pattern: interception?.pattern ?? wayPattern(way),
    slots: way.flatMap(({ name, segment }) => (segment.kind === 'slot' ? [name] : [])).join('/'),
    interception,
  }
}

/** The public pattern of a folder, without regard to interception. */
export function wayPattern(way: readonly FolderNode[]): string {
  return `/${way.flatMap((node) => patternSegment(node.segment) ?? []).join('/')}`
}

/** A file of the app as messages name it: `app/(shop)/page.tsx`. */
export function shownFile(folder: FolderNode, file: string): string {
  return shownPath(folder, path.basename(file))
}

/** A place in the app as messages name it, whether a file is there or should be. */
export function shownPath(folder: FolderNode, name: string): string {
  return ['app', folder.path, name].filter(Boolean).join('/')
}
