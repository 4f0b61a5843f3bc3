import type { Payload, SlotNode, SlotValue } from './payload.ts'

/** How a view enters the history and where the window stands afterwards. */
export interface ViewRule {
  /** `none`: the browser has moved already, or nothing moves. */
  readonly history: 'push' | 'replace' | 'none'
  readonly scroll: 'page' | 'restore' | 'none'
}

/** What the browser shows: one entry of the history. */
export interface View {
  /** Merged: also what was kept of the view before. */
  readonly payload: Payload
  /** As in the address bar. */
  readonly url: URL
  /** Names the history entry; stays the same while a view is refreshed. */
  readonly key: string
  readonly rule: ViewRule
  /** The path the navigation came from: decides whether an intercepting route holds. */
  readonly from: string | null
  /** Set while this is only a shell with holes: the complete view it stands in for. */
  readonly shellOver: View | null
}

/** The last complete view: a shell's holes never fill, so nothing of it may be kept. */
export function completeView(view: View): View {
  return view.shellOver ?? view
}

type Slots = Record<string, SlotValue>

/**
 * What is kept of the page before. `visit`: layouts present in both keep their
 * content, so that a navigation goes neither back nor forward in time in what stays
 * on the screen; a parallel slot that the new URL does not match keeps what it shows.
 * `refresh`: only the latter. `restore`: only the former, since the history entry
 * says nothing of what another one had opened.
 */
export type MergeMode = 'visit' | 'refresh' | 'restore'

/** What to show when `next` arrives over `base`. What the server left out is taken from `base` in any case. */
export function mergePayload(base: Payload, next: Payload, mode: MergeMode): Payload {
  const slots: Slots = {}
  const tree = mergeNode(base.tree, next.tree)
  // Fetched ahead of a visit there is no head.
  return { ...next, tree, slots, head: next.head ?? base.head, viewport: next.viewport ?? base.viewport }

  function mergeNode(old: SlotNode | undefined, node: SlotNode): SlotNode {
    if (old?.id !== node.id) return take(node, next)
    const below: Record<string, SlotNode> = {}
    for (const name of new Set([...Object.keys(node.slots), ...Object.keys(old.slots)])) {
      const oldChild = old.slots[name]
      const child = node.slots[name]
      const kept = oldChild && (!child || (mode !== 'restore' && isDefault(child) && !isDefault(oldChild)))
      if (kept) below[name] = take(oldChild, base)
      else if (child) below[name] = mergeNode(oldChild, child)
    }
    const isShared = mode !== 'refresh' && Object.keys(below).length > 0
    const [first, second] = isShared ? [base.slots, next.slots] : [next.slots, base.slots]
    slots[node.id] = node.id in first ? first[node.id] : second[node.id]
    return { ...node, slots: below }
  }

  function take(node: SlotNode, source: Payload): SlotNode {
    slots[node.id] = source.slots[node.id]
    for (const child of Object.values(node.slots)) take(child, source)
    return node
  }
}

/** Whether a view merged with the shell `next` shows one of its holes. Holes in what was kept of the page before are filled. */
export function showsHole({ slots }: Payload, next: Payload): boolean {
  // Of what is no slot both have nothing, so it counts as shown.
  return next.holes?.some((id) => slots[id] === next.slots[id]) ?? true
}

/** True where only `default.tsx` files stand: the URL says nothing about this slot. */
function isDefault(node: SlotNode): boolean {
  const below = Object.values(node.slots)
  return below.length > 0 ? below.every(isDefault) : node.id.endsWith('/$default')
}

/** Whether what was fetched ahead ends inside of a layout that `base` shows: then there is nothing of it to be shown. */
export function endsInside(base: SlotNode | undefined, next: SlotNode): boolean {
  if (base?.id !== next.id) return false
  const below = Object.entries(next.slots)
  return below.length > 0 ? below.some(([name, child]) => endsInside(base.slots[name], child)) : next.segment !== '__PAGE__'
}

/** The topmost nodes of `next` that `base` does not show: what a navigation brought in. The page itself if there are none. */
export function changedNodes(base: SlotNode, next: SlotNode): string[] {
  const changed: string[] = []
  collect(base, next)
  return changed.length > 0 ? changed : pageChain(next).slice(-1)

  function collect(old: SlotNode | undefined, node: SlotNode): void {
    if (old?.id !== node.id) changed.push(node.id)
    else for (const [name, child] of Object.entries(node.slots)) collect(old.slots[name], child)
  }
}

/** The ids from the root down `children` to the page. */
export function pageChain(node: SlotNode): string[] {
  const child = node.slots['children']
  return child ? [node.id, ...pageChain(child)] : [node.id]
}
