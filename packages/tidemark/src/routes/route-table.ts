import path from 'node:path'
import { TidemarkError } from '../errors/error.ts'
import { candidatesByPattern } from './candidates.ts'
import { checkConflicts } from './conflicts.ts'
import { collectLeaves, collectWays, shownFile, shownPath, type Leaf } from './leaves.ts'
import { createMatcher } from './matcher.ts'
import { metadataRoutes } from './metadata-routes.ts'
import { paramNames, parsePattern } from './pattern.ts'
import { buildSlotTree, type Candidate, type MissingSlot } from './slot-tree.ts'
import type { FolderNode, HandlerRoute, MetadataRoute, PageRoute, Route, RouteTable, SlotTree } from './types.ts'

/**
 * All routes of an app, in the order of their patterns: pages with what stands
 * in each slot, handlers, metadata files, and intercepting pages (with
 * `interceptedFrom`; `createMatcher` passes over them).
 *
 * A page's `paramNames` are those of its pattern. A catch-all that stands in a
 * slot for want of a closer page has its own parameter: `completeParams`.
 *
 * Throws, with the files at fault: `TM_ROUTE_CONFLICT`, `TM_ROUTE_PARAM_NAMES`,
 * `TM_ROUTE_PARAM_REPEATED`, `TM_ROUTE_CATCH_ALL_LAST`, `TM_ROUTE_CATCH_ALL_CLASH`,
 * `TM_ROUTE_ROOT_LAYOUT_MISSING`, `TM_ROUTE_SLOT_DEFAULT_MISSING`,
 * `TM_ROUTE_INTERCEPT_INVALID`, `TM_ROUTE_INTERCEPT_TARGET_MISSING`.
 *
 * @example const table = buildRouteTable(await scanApp(appDir, ['tsx', 'ts']))
 */
export function buildRouteTable(root: FolderNode): RouteTable {
  const leaves = collectLeaves(root)
  const metadata = ordinaryMetadata(root)
  checkConflicts(leaves, metadata)
  const pages = leaves.filter(({ type }) => type === 'page')
  for (const page of pages) checkRootLayout(page)
  const ordinary = ordinaryPages(
    root,
    pages.filter(({ interception }) => !interception),
  )
  const intercepting = interceptingPages(
    root,
    pages.filter(({ interception }) => interception),
  )
  checkTargets(intercepting, ordinary)
  const handlers = leaves.filter(({ type }) => type === 'route').map(toHandler)
  const routes: Route[] = [...ordinary, ...handlers, ...metadata, ...intercepting]
  return { root, routes: routes.toSorted((a, b) => (a.pattern < b.pattern ? -1 : a.pattern > b.pattern ? 1 : 0)) }
}

function ordinaryMetadata(root: FolderNode): readonly MetadataRoute[] {
  return collectWays(root)
    .filter((way) => way.every(({ segment }) => segment.kind !== 'intercept'))
    .flatMap((way) => metadataRoutes(way))
}

function ordinaryPages(root: FolderNode, pages: readonly Leaf[]): readonly PageRoute[] {
  const routes: PageRoute[] = []
  const reached = new Set<Leaf>()
  const incomplete = new Map<string, readonly MissingSlot[]>()
  for (const [pattern, candidates] of candidatesByPattern(pages)) {
    const { tree, missing } = buildSlotTree(root, candidates)
    if (missing.length > 0) {
      incomplete.set(pattern, missing)
      continue
    }
    for (const { leaf } of candidates) reached.add(leaf)
    routes.push(toPage({ pattern, tree, leaf: mainLeaf(candidates) }))
  }
  checkComplete(
    pages.filter((page) => !reached.has(page)),
    incomplete,
  )
  return routes
}

/**
 * A catch-all of a slot that lacks its siblings' defaults is no route of its
 * own, and no mistake either while it covers other paths: a modal is closed so.
 */
function checkComplete(unreached: readonly Leaf[], incomplete: ReadonlyMap<string, readonly MissingSlot[]>): void {
  const lines = new Set<string>()
  for (const page of unreached) {
    for (const { folder, slot } of incomplete.get(page.pattern) ?? []) {
      const [name, place] = slot === 'children' ? [slot, ''] : [`@${slot}`, `@${slot}/`]
      const file = shownPath(folder, `${place}default${path.extname(page.module)}`)
      const where = `${page.pattern} (${shownFile(page.folder, page.module)})`
      lines.add(`${where}: ${name} of ${shownPath(folder, '')} has neither a page for it nor ${file}`)
    }
  }
  if (lines.size > 0) throw new TidemarkError('TM_ROUTE_SLOT_DEFAULT_MISSING', { message: [...lines].join('\n') })
}

function interceptingPages(root: FolderNode, pages: readonly Leaf[]): readonly PageRoute[] {
  const groups = new Map<string, Leaf[]>()
  for (const page of pages) {
    const key = JSON.stringify([page.interception?.from, page.pattern])
    groups.set(key, [...(groups.get(key) ?? []), page])
  }
  return [...groups.values()].map((leaves) => {
    const leaf = leaves[0] as Leaf
    const { tree } = buildSlotTree(
      root,
      leaves.map((each) => ({ leaf: each, covers: false })),
    )
    return { ...toPage({ pattern: leaf.pattern, tree, leaf }), ...interceptedFrom(leaf) }
  })
}

function interceptedFrom({ interception, pattern }: Leaf): Pick<PageRoute, 'interceptedFrom' | 'paramNames'> {
  const from = interception?.from ?? '/'
  return { interceptedFrom: from, paramNames: [...new Set([...paramNames(from), ...paramNames(pattern)])] }
}

function checkTargets(intercepting: readonly PageRoute[], ordinary: readonly PageRoute[]): void {
  const match = createMatcher(ordinary)
  for (const { pattern, file } of intercepting) {
    // A value that no static folder has: what answers it answers every value.
    const segments = parsePattern(pattern).map((segment) => (segment.kind === 'static' ? encodeURIComponent(segment.value) : '%EE%80%80'))
    if (match(`/${segments.join('/')}`)) continue
    throw new TidemarkError('TM_ROUTE_INTERCEPT_TARGET_MISSING', { message: `app${file} intercepts ${pattern}, which has no page` })
  }
}

/** The page that names the route: that of `children` where there is one. */
function mainLeaf(candidates: readonly Candidate[]): Leaf {
  const exact = candidates.filter(({ covers }) => !covers)
  return (exact.find(({ leaf }) => leaf.slots === '') ?? (exact[0] as Candidate)).leaf
}

function toPage({ pattern, tree, leaf }: { pattern: string; tree: SlotTree; leaf: Leaf }): PageRoute {
  return { kind: 'page', pattern, file: `/${leaf.folder.path && `${leaf.folder.path}/`}page`, tree, paramNames: paramNames(pattern) }
}

function toHandler(leaf: Leaf): HandlerRoute {
  if (leaf.interception) {
    throw new TidemarkError('TM_ROUTE_INTERCEPT_INVALID', { message: `${shownFile(leaf.folder, leaf.module)}: only pages can intercept` })
  }
  const file = `/${leaf.folder.path && `${leaf.folder.path}/`}route`
  return { kind: 'handler', pattern: leaf.pattern, file, module: leaf.module, paramNames: paramNames(leaf.pattern) }
}

/** A layout inside of a slot is never the outermost one. */
function checkRootLayout(page: Leaf): void {
  const slot = page.way.findIndex(({ segment }) => segment.kind === 'slot')
  const way = slot < 0 ? page.way : page.way.slice(0, slot)
  if (way.some(({ files }) => files.layout !== undefined)) return
  throw new TidemarkError('TM_ROUTE_ROOT_LAYOUT_MISSING', { message: `${shownFile(page.folder, page.module)} has no layout above it` })
}
