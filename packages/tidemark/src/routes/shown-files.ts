import { parsePattern, type PatternSegment } from './pattern.ts'
import type { FolderNode, PageRoute, RouteTable, SlotTree } from './types.ts'

/**
 * The files of which something may be on the screen while a URL stands in the
 * address bar, by the pattern of the page that answers it. More than what a visit
 * shows: after a navigation in the browser a slot may still show the page before,
 * and a page that intercepts stands beside the one it was reached from.
 *
 * @param table whose folders hold those below them
 * @param notFound the page for paths that no other answers
 */
export function shownFiles(table: RouteTable, notFound: PageRoute): ReadonlyMap<string, ReadonlySet<string>> {
  const pages = table.routes.filter((route) => route.kind === 'page')
  const ordinary = pages.filter(({ interceptedFrom }) => interceptedFrom === undefined)
  const shown = new Map<string, Set<string>>([[notFound.pattern, filesOfTree(notFound.tree)]])

  function add(pattern: string, files: Iterable<string>): void {
    const known = shown.get(pattern) ?? new Set()
    for (const file of files) known.add(file)
    shown.set(pattern, known)
  }

  for (const page of ordinary) add(page.pattern, filesOfTree(page.tree))
  for (const page of pages) {
    if (page.interceptedFrom === undefined) continue
    const files = filesOfInterception(page, ordinary)
    // There is at least one: an interception needs a page of its own for reloads.
    for (const { pattern } of ordinary) if (canMeet(parsePattern(pattern), parsePattern(page.pattern))) add(pattern, files)
  }
  return shown
}

function filesOfInterception(page: PageRoute, ordinary: readonly PageRoute[]): ReadonlySet<string> {
  const from = parsePattern(page.interceptedFrom as string)
  const left = ordinary.filter(({ pattern }) => canMeet(parsePattern(pattern).slice(0, from.length), from))
  return new Set([page, ...left].flatMap(({ tree }) => [...filesOfTree(tree)]))
}

function filesOfTree(tree: SlotTree, files: Set<string> = new Set()): Set<string> {
  const { folder, slots, leaf } = tree
  addFiles(folder, files, (name) => (name !== 'page' && name !== 'default') || name === leaf)
  for (const slot of folder.slots) addBelow(slot, files)
  // The page before stays, if it lies in this folder.
  if (leaf === 'default') addBelow(folder, files)
  for (const below of Object.values(slots)) filesOfTree(below, files)
  return files
}

function addFiles({ files }: FolderNode, into: Set<string>, takes: (name: string) => boolean): void {
  for (const [name, file] of Object.entries(files)) if (name !== 'route' && takes(name)) into.add(file as string)
}

function addBelow(folder: FolderNode, into: Set<string>): void {
  addFiles(folder, into, () => true)
  for (const below of [...folder.children, ...folder.slots]) addBelow(below, into)
}

/** Whether there is a path that both patterns match. */
function canMeet(a: readonly PatternSegment[], b: readonly PatternSegment[]): boolean {
  const [first, second] = [a[0], b[0]]
  if (isCatchAll(first) || isCatchAll(second)) return true
  if (!first || !second) return !first && !second
  if (first.kind === 'static' && second.kind === 'static' && first.value !== second.value) return false
  return canMeet(a.slice(1), b.slice(1))
}

function isCatchAll(segment: PatternSegment | undefined): boolean {
  return segment?.kind === 'catch-all' || segment?.kind === 'optional-catch-all'
}
