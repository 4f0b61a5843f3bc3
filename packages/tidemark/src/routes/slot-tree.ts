import { TidemarkError } from '../errors/error.ts'
import { shownFile, type Leaf } from './leaves.ts'
import type { FolderNode, SlotTree } from './types.ts'

/** A page that stands in a slot for a path: its own, or one that a catch-all covers for want of a closer one. */
export interface Candidate {
  readonly leaf: Leaf
  readonly covers: boolean
}

/** A slot that has nothing to show. */
export interface MissingSlot {
  readonly folder: FolderNode
  /** `children`, or the name without the @. */
  readonly slot: string
}

export interface BuiltTree {
  readonly tree: SlotTree
  /** Slots that need a default; an ordinary route with any cannot be rendered. */
  readonly missing: readonly MissingSlot[]
}

/**
 * What is rendered for one path. In each folder with slots, each slot holds
 * the candidate that lies in it, else its default.
 *
 * A default of a slot stands alone: the slot's own layout is not around it.
 * In an interception, slots outside of the intercepting folder are left out:
 * the browser keeps what they show.
 *
 * Throws `TM_ROUTE_CONFLICT` when two pages claim one slot.
 */
export function buildSlotTree(root: FolderNode, candidates: readonly Candidate[]): BuiltTree {
  const missing: MissingSlot[] = []
  return { tree: buildNode({ folder: root, depth: 0, candidates }, missing), missing }
}

interface Level {
  readonly folder: FolderNode
  readonly depth: number
  readonly candidates: readonly Candidate[]
}

function buildNode(level: Level, missing: MissingSlot[]): SlotTree {
  const { folder, depth } = level
  const below = slotsBelow(level)
  const hasPage = level.candidates.some(({ leaf }) => leaf.folder === folder)
  const slots = Object.create(null) as Record<string, SlotTree>
  for (const [name, next] of below) slots[name] = buildNode({ ...next, depth: depth + 1 }, missing)
  const own: SlotTree = { folder, slots, leaf: hasPage ? 'page' : null }
  const { interception } = (level.candidates[0] as Candidate).leaf
  const named = folder.slots.filter(hasContent)
  if (interception && depth < interception.depth) {
    const kept = ['children', ...named.map(slotName)].filter((name) => !(name in slots))
    return kept.length > 0 ? { ...own, kept } : own
  }
  if (named.length === 0) return own

  const lost: string[] = []
  for (const slot of named) {
    const name = slotName(slot)
    if (name in slots) continue
    if (slot.files.default === undefined) lost.push(name)
    else slots[name] = { folder: onlyDefault(slot, slot.files.default), slots: {}, leaf: 'default' }
  }
  const needsChildren = !hasPage && !below.has('children') && hasChildrenContent(folder)
  if (needsChildren && folder.files.default === undefined) lost.push('children')
  if (!interception) missing.push(...lost.map((slot) => ({ folder, slot })))
  return needsChildren && folder.files.default !== undefined ? { ...own, leaf: 'default' } : own
}

function slotsBelow({ folder, depth, candidates }: Level): Map<string, { folder: FolderNode; candidates: readonly Candidate[] }> {
  const slots = new Map<string, Map<FolderNode, Candidate[]>>()
  for (const candidate of candidates) {
    const next = candidate.leaf.way[depth + 1]
    if (!next) continue
    const name = slotName(next)
    const folders = slots.get(name) ?? new Map<FolderNode, Candidate[]>()
    folders.set(next, [...(folders.get(next) ?? []), candidate])
    slots.set(name, folders)
  }
  const page = candidates.find(({ leaf }) => leaf.folder === folder)
  const chosen = new Map<string, { folder: FolderNode; candidates: readonly Candidate[] }>()
  for (const [name, folders] of slots) {
    const one = chooseFolder(folders, name === 'children' ? page : undefined)
    if (one) chosen.set(name, one)
  }
  return chosen
}

/** Of the folders that claim one slot, the one with a page of the path itself; more than one is a conflict. */
function chooseFolder(
  folders: ReadonlyMap<FolderNode, readonly Candidate[]>,
  page: Candidate | undefined,
): { folder: FolderNode; candidates: readonly Candidate[] } | null {
  const all = [...folders].map(([folder, candidates]) => ({ folder, candidates }))
  const exact = all.filter(({ candidates }) => candidates.some(({ covers }) => !covers))
  const claims = [page, ...exact.map(({ candidates }) => candidates.find(({ covers }) => !covers))].filter((claim) => claim !== undefined)
  if (claims.length > 1) throw conflict((claims[0] as Candidate).leaf, (claims[1] as Candidate).leaf)
  return exact[0] ?? all[0] ?? null
}

export function conflict(a: Leaf, b: Leaf): TidemarkError {
  return new TidemarkError('TM_ROUTE_CONFLICT', {
    message: `${a.pattern} is answered by ${shownFile(a.folder, a.module)} and by ${shownFile(b.folder, b.module)}`,
  })
}

function slotName(folder: FolderNode): string {
  return folder.segment.kind === 'slot' ? folder.segment.name : 'children'
}

function onlyDefault(slot: FolderNode, file: string): FolderNode {
  return { ...slot, files: { default: file }, metadata: [], children: [], slots: [] }
}

const contents = new WeakMap<FolderNode, boolean>()

/** A slot of layouts only is no slot yet. */
function hasContent(folder: FolderNode): boolean {
  let known = contents.get(folder)
  if (known === undefined) contents.set(folder, (known = hasChildrenContent(folder) || folder.slots.some(hasContent)))
  return known
}

function hasChildrenContent(folder: FolderNode): boolean {
  return folder.files.page !== undefined || folder.files.default !== undefined || folder.children.some(hasContent)
}
