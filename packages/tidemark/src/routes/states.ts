import type { Entry, TrieNode } from './trie.ts'

/**
 * The trie nodes that a path can be at after some segments, taken together:
 * with `/a/x` and `/[b]/y`, the path `/a` is at two. Going on from all at once
 * makes a match one step per segment, without turning back.
 */
export interface State<T> {
  readonly nodes: ReadonlyArray<TrieNode<T>>
  /** The best entry that ends here. */
  readonly end: Entry<T> | null
  /** The best catch-all that takes one segment more, or any number. */
  readonly rest: Entry<T> | null
  readonly tails: ReadonlyMap<number, State<T>>
  /** All static names that go on from here; null where few nodes are asked one by one. */
  readonly names: ReadonlySet<string> | null
  /** Where each static name leads, made at the first visit. */
  named: Map<string, State<T>> | null
  /** Where all other names lead; undefined until the first visit. */
  other: State<T> | null | undefined
}

export interface States<T> {
  readonly start: State<T>
  /** One step: the state after a segment, or null when no route goes on. */
  step(state: State<T>, segment: string): State<T> | null
}

const FEW = 4
const NO_TAILS: ReadonlyMap<number, never> = new Map<number, never>()

/**
 * @param root the trie
 * @param options.limit states kept; steps beyond it are worked out anew, so that no traffic can fill the memory
 * @param options.visit called for each trie node that is looked at: the cost of a match
 */
export function createStates<T>(root: TrieNode<T>, options: { limit: number; visit: () => void }): States<T> {
  let kept = 1

  function keep(state: State<T>, save: () => void): State<T> {
    if (kept < options.limit) {
      kept++
      save()
    }
    return state
  }

  function create(nodes: ReadonlyArray<TrieNode<T>>): State<T> {
    for (let i = 0; i < nodes.length; i++) options.visit()
    return {
      nodes,
      end: best(nodes.flatMap((node) => [node.end, node.optionalCatchAll])),
      rest: best(nodes.flatMap((node) => [node.catchAll, node.optionalCatchAll])),
      tails: createTails(nodes),
      names: nodes.length > FEW ? new Set(nodes.flatMap((node) => [...node.statics.keys()])) : null,
      named: null,
      other: undefined,
    }
  }

  function createTails(nodes: ReadonlyArray<TrieNode<T>>): ReadonlyMap<number, State<T>> {
    const lengths = new Set(nodes.flatMap((node) => [...node.tails.keys()]))
    if (lengths.size === 0) return NO_TAILS
    return new Map([...lengths].map((length) => [length, create(nodes.flatMap((node) => node.tails.get(length) ?? []))]))
  }

  function isNamed(state: State<T>, segment: string): boolean {
    if (state.names) return state.names.has(segment)
    return state.nodes.some((node) => node.statics.has(segment))
  }

  function step(state: State<T>, segment: string): State<T> | null {
    options.visit()
    const known = state.named?.get(segment)
    if (known) return known
    if (isNamed(state, segment)) {
      const next = create(
        state.nodes.flatMap((node) => [node.statics.get(segment), node.dynamic]).filter((node) => node !== undefined && node !== null),
      )
      return keep(next, () => (state.named ??= new Map()).set(segment, next))
    }
    if (state.other !== undefined) return state.other
    const nodes = state.nodes.flatMap((node) => node.dynamic ?? [])
    if (nodes.length === 0) return (state.other = null)
    const next = create(nodes)
    return keep(next, () => (state.other = next))
  }

  return { start: create([root]), step }
}

function best<T>(entries: ReadonlyArray<Entry<T> | null>): Entry<T> | null {
  return entries.reduce((a, b) => better(a, b), null)
}

/** The one of higher priority; null is the lowest. */
export function better<T>(a: Entry<T> | null, b: Entry<T> | null): Entry<T> | null {
  if (!a || !b) return a ?? b
  return b.rank < a.rank ? b : a
}
