import type { FolderNode, SlotTree } from '../../routes/types.ts'
import type { HttpFallback } from '../types.ts'

const files = { 404: 'not-found', 403: 'forbidden', 401: 'unauthorized' } as const

export function fallbackFile(folder: FolderNode, status: HttpFallback['status']): string | undefined {
  return folder.files[files[status]]
}

/** The first on the way with a layout, the one that has `<html>`; the root's own where there is none. */
export function documentFolder(tree: SlotTree): FolderNode {
  for (let at: SlotTree | undefined = tree; at; at = at.slots['children']) if (at.folder.files.layout) return at.folder
  return tree.folder
}

/** Whether a folder shows the built-in page: inside the document, unless the application has a file above it. */
export function showsBuiltin(tree: SlotTree, folder: FolderNode, status: HttpFallback['status']): boolean {
  return folder === documentFolder(tree) && (folder === tree.folder || !fallbackFile(tree.folder, status))
}

/** Whether a layout with `<html>` stands around what a folder shows: `app/not-found.tsx` may be above all of them. */
export function isInDocument(tree: SlotTree, folder: FolderNode): boolean {
  for (let at: SlotTree | undefined = tree; at; at = at.slots['children']) {
    if (at.folder.files.layout) return true
    if (at.folder === folder) return false
  }
  return true
}

/**
 * The folder whose UI stands in for what threw: of those from the leaf up that can show it, the one at the level.
 * Who threw while rendering nobody says: then those inside of slots are tried first, and passed over if it is thrown again.
 * Null where all of them were: it is the root layout that throws, and only a document of its own can be shown.
 */
export function fallbackFolder(tree: SlotTree, { status, level, anywhere = false }: HttpFallback): FolderNode | null {
  const folders = anywhere ? foldersFromWithin(tree) : chainOf(tree).toReversed()
  const able = folders.filter((folder) => fallbackFile(folder, status) || showsBuiltin(tree, folder, status))
  return able[level] ?? null
}

function chainOf({ folder, slots }: SlotTree): FolderNode[] {
  return [folder, ...(slots['children'] ? chainOf(slots['children']) : [])]
}

function foldersFromWithin({ folder, slots }: SlotTree): FolderNode[] {
  const { children, ...others } = slots
  return [...[...Object.values(others), ...(children ? [children] : [])].flatMap(foldersFromWithin), folder]
}

/** A slot that a folder's `error.tsx` guards. */
export interface FailurePoint {
  readonly folder: FolderNode
  readonly slot: string
}

/** Every slot of the tree that has an error boundary, inner ones before those around them. */
export function failurePoints(tree: SlotTree): FailurePoint[] {
  const { folder, slots, leaf } = tree
  const own = (slot: string): FailurePoint[] => (folder.files.error ? [{ folder, slot }] : [])
  const names = Object.keys(slots).toSorted((a, b) => Number(b === 'children') - Number(a === 'children'))
  const below = names.flatMap((name) => [...failurePoints(slots[name] as SlotTree), ...own(name)])
  return [...(leaf ? own('children') : []), ...below]
}
