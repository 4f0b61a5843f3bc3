import { parsePattern, type PatternSegment } from './pattern.ts'

/** A pattern put into the trie, with what it stands for. */
export interface Entry<T> {
  readonly value: T
  readonly segments: readonly PatternSegment[]
  /**
   * Priority as text, smaller first: the kind of each segment in turn. Of two
   * entries that match one path, the one whose first differing segment is the
   * more specific wins; entries of equal rank never match the same path.
   */
  readonly rank: string
}

export interface TrieNode<T> {
  readonly statics: Map<string, TrieNode<T>>
  dynamic: TrieNode<T> | null
  end: Entry<T> | null
  catchAll: Entry<T> | null
  optionalCatchAll: Entry<T> | null
  /** What comes after a catch-all (files of metadata only), by the number of segments. */
  readonly tails: Map<number, TrieNode<T>>
}

const RANK = { static: '0', dynamic: '1', 'catch-all': '2', 'optional-catch-all': '3' } as const
/** A catch-all that ends the pattern yields to one that goes on. */
const LAST = '9'

/** A trie of patterns. Of two equal patterns the first stays. */
export function createTrie<T>(patterns: Iterable<{ readonly pattern: string; readonly value: T }>): TrieNode<T> {
  const root = createNode<T>()
  for (const { pattern, value } of patterns) {
    const segments = parsePattern(pattern)
    insert(root, { value, segments, rank: rankOf(segments) }, segments)
  }
  return root
}

function rankOf(segments: readonly PatternSegment[]): string {
  const rank = segments.map(({ kind }) => RANK[kind]).join('')
  return isCatchAll(segments.at(-1)) ? rank + LAST : rank
}

function insert<T>(root: TrieNode<T>, entry: Entry<T>, segments: readonly PatternSegment[]): void {
  let at = root
  for (const [i, segment] of segments.entries()) {
    if (isCatchAll(segment)) return insertCatchAll(at, entry, segments.slice(i))
    if (segment.kind === 'static') {
      let next = at.statics.get(segment.value)
      if (!next) at.statics.set(segment.value, (next = createNode()))
      at = next
    } else {
      at = at.dynamic ??= createNode()
    }
  }
  at.end ??= entry
}

function insertCatchAll<T>(at: TrieNode<T>, entry: Entry<T>, [segment, ...tail]: readonly PatternSegment[]): void {
  if (tail.length > 0) {
    const root = at.tails.get(tail.length) ?? createNode<T>()
    at.tails.set(tail.length, root)
    insert(root, entry, tail)
  } else if (segment?.kind === 'optional-catch-all') {
    at.optionalCatchAll ??= entry
  } else {
    at.catchAll ??= entry
  }
}

function isCatchAll(segment: PatternSegment | undefined): boolean {
  return segment?.kind === 'catch-all' || segment?.kind === 'optional-catch-all'
}

function createNode<T>(): TrieNode<T> {
  return { statics: new Map(), dynamic: null, end: null, catchAll: null, optionalCatchAll: null, tails: new Map() }
}
