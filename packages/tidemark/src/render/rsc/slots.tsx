import { Suspense, type ReactNode } from 'react'
import { ErrorBoundary, HttpBoundary, ServerFailure, type ErrorFallback, type HttpFallbacks } from '../../client/boundaries.tsx'
import { BuiltinErrorDocument, BuiltinHttpPage } from '../../client/builtin.tsx'
import { ClientPage } from '../../client/client-page.tsx'
import { HeadOutlet } from '../../client/head-outlet.tsx'
import type { SlotNode, SlotValue } from '../../client/payload.ts'
import { Slot } from '../../client/slot.tsx'
import { Waiting } from '../../client/waiting.tsx'
import { outerRequest } from '../../request/scope.ts'
import type { FolderNode, SegmentKind, SlotTree } from '../../routes/types.ts'
import type { Failure, HttpFallback, PayloadInput } from '../types.ts'
import { documentFolder, failurePoints, fallbackFile, fallbackFolder, isInDocument, showsBuiltin, type FailurePoint } from './fallback.ts'
import { componentOf, moduleOf } from './modules.ts'
import { encoded, type PageProps } from './page-props.ts'

type Slots = Record<string, SlotValue>

/** Where the walk stands: what the nodes below inherit. */
interface Walk {
  readonly input: PayloadInput
  readonly props: PageProps
  readonly slots: Slots
  /** Set where the UI of an interrupt or an error stands instead of what threw. */
  readonly stop: FailurePoint | null
  /** The folder whose layout has `<html>`: what it shows as children begins with the page's metadata. */
  readonly documentFolder: FolderNode
  /** The leaf that is the page itself, not that of a slot. */
  readonly page: SlotTree
  readonly failure: ReactNode
}

export interface SlotsInput extends Pick<Walk, 'input' | 'props' | 'slots'> {
  /** Throws beside the page what its metadata throws; null where that is seen to elsewhere. */
  readonly failure: ReactNode
}

/** Fills `slots` with one element per node of the tree and returns the tree of ids. */
export function buildSlots({ input, props, slots, failure }: SlotsInput): SlotNode {
  const stop = stopOf(input)
  if (input.failure && !stop) return addGlobalError(input, input.failure, slots)
  if (input.fallback && !stop) return addHttpDocument(input.fallback, slots)
  const walk: Walk = { input, props, slots, stop, documentFolder: documentFolder(input.tree), page: pageOf(input.tree), failure }
  return addNode(walk, input.tree, { id: '', names: new Set(), parent: null, slot: 'children' })
}

function stopOf({ tree, fallback, failure }: PayloadInput): FailurePoint | null {
  if (failure) return failurePoints(tree)[failure.level] ?? null
  const folder = fallback && fallbackFolder(tree, fallback)
  return folder && { folder, slot: 'children' }
}

function pageOf(tree: SlotTree): SlotTree {
  const below = tree.slots['children']
  return below ? pageOf(below) : tree
}

interface Place {
  readonly id: string
  readonly names: ReadonlySet<string>
  readonly parent: FolderNode | null
  readonly slot: string
}

function addNode(walk: Walk, tree: SlotTree, place: Place): SlotNode {
  const { folder } = tree
  const id = place.parent ? `${place.id}/${segmentId(folder.segment, walk.input.params)}` : '/'
  const names = withParam(place.names, folder.segment)
  const segment = segmentText(folder.segment, walk.input.params)
  if (waits(walk, place)) {
    walk.slots[id] = wrap(walk, place, <Waiting />)
    return { id, segment, slots: {} }
  }
  const children: Record<string, SlotNode> = {}
  const stopped = walk.stop?.folder === folder ? walk.stop.slot : null
  if (stopped !== null)
    children[stopped] = walk.input.failure ? addFailure(walk, walk.stop as FailurePoint, id) : addFallback(walk, folder, id)
  for (const [name, below] of Object.entries(tree.slots)) {
    if (stopped === name) continue
    children[name] = addNode(walk, below, { id: name === 'children' ? id : `${id}/@${name}`, names, parent: folder, slot: name })
  }
  if (tree.leaf && stopped !== 'children') children['children'] = addLeaf(walk, tree, { id, names, parent: folder, slot: 'children' })
  // The browser keeps what it shows of a layout that stays.
  if (walk.input.held?.has(id)) return { id, segment, slots: children }
  walk.slots[id] = wrap(
    walk,
    place,
    <FolderContent folder={folder} params={walk.props.paramsFor(names)} slots={[...Object.keys(children), ...(tree.kept ?? [])]} />,
  )
  return { id, segment, slots: children }
}

/** Ahead of a visit all ends at the first `loading.tsx`: what is inside is the visit's to run. */
function waits({ input }: Walk, { parent }: Place): boolean {
  return input.ahead === true && parent?.files.loading !== undefined
}

function addLeaf(walk: Walk, tree: SlotTree, place: Place): SlotNode {
  const id = `${place.id}/$${tree.leaf}`
  const file = tree.folder.files[tree.leaf === 'page' ? 'page' : 'default'] as string
  const params = walk.props.paramsFor(place.names)
  const content = waits(walk, place) ? (
    <Waiting />
  ) : (
    <>
      {moduleOf(file).css}
      {leafElement(file, params, walk.props)}
      {tree === walk.page ? walk.failure : null}
    </>
  )
  walk.slots[id] = wrap(walk, place, content)
  return { id, segment: '__PAGE__', slots: {} }
}

function leafElement(file: string, params: unknown, { searchParams }: PageProps): ReactNode {
  const Page = componentOf<{ params: unknown; searchParams: unknown }>(file)
  return isLeftToClient(Page) ? <ClientPage page={Page} params={params} /> : <Page params={params} searchParams={searchParams} />
}

/** Without shells a page is static or not, and only the client component knows whether it reads its query. */
function isLeftToClient(page: object): boolean {
  const scope = outerRequest()
  const isClient = '$$typeof' in page && page.$$typeof === Symbol.for('react.client.reference')
  return isClient && scope?.prerender?.mode === 'page' && scope.segment.dynamic !== 'force-static'
}

function addFallback(walk: Walk, folder: FolderNode, parentId: string): SlotNode {
  const { status } = walk.input.fallback as HttpFallback
  const id = `${parentId}/$${status}`
  const file = fallbackFile(folder, status)
  const Page = file ? componentOf<object>(file) : null
  walk.slots[id] = (
    <>
      {file ? moduleOf(file).css : null}
      {Page ? <Page /> : <BuiltinHttpPage status={status} />}
      <meta name="robots" content="noindex" />
    </>
  )
  if (!isInDocument(walk.input.tree, folder)) walk.slots[id] = inDocument(withHead(walk.slots[id]))
  else if (folder === walk.documentFolder) walk.slots[id] = withHead(walk.slots[id])
  return { id, segment: '__PAGE__', slots: {} }
}

function inDocument(content: ReactNode): ReactNode {
  return (
    <html lang="en">
      <body>{content}</body>
    </html>
  )
}

/** Where the root layout itself called `notFound()` or its kin: no layout is left to stand in. */
function addHttpDocument({ status }: HttpFallback, slots: Slots): SlotNode {
  slots['/'] = inDocument(
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <BuiltinHttpPage status={status} />
    </>,
  )
  return { id: '/', segment: '', slots: {} }
}

/** What the boundary would show in the browser, so that it is there without scripts too. */
function addFailure(walk: Walk, { folder, slot }: FailurePoint, parentId: string): SlotNode {
  const id = `${parentId}/${slot === 'children' ? '' : `@${slot}/`}$500`
  const file = folder.files.error as string
  const { exports, css } = moduleOf(file)
  let shown = (
    <>
      {css}
      <ServerFailure fallback={exports['default'] as ErrorFallback} {...failureProps(walk.input.failure as Failure)} />
      <meta name="robots" content="noindex" />
    </>
  )
  const { template } = folder.files
  if (template) shown = <WithCss file={template}>{shown}</WithCss>
  walk.slots[id] = folder === walk.documentFolder && slot === 'children' ? withHead(shown) : shown
  return { id, segment: '__PAGE__', slots: {} }
}

/** Instead of the whole document. */
function addGlobalError({ tree }: PayloadInput, failure: Failure, slots: Slots): SlotNode {
  const file = tree.folder.files['global-error']
  const component = file ? (moduleOf(file).exports['default'] as ErrorFallback) : BuiltinErrorDocument
  slots['/'] = (
    <>
      {file ? moduleOf(file).css : null}
      <ServerFailure fallback={component} {...failureProps(failure)} />
    </>
  )
  return { id: '/', segment: '', slots: {} }
}

/** As React words it where only the digest has crossed. */
const OMITTED =
  'An error occurred in the Server Components render. The specific message is omitted in production builds to avoid leaking sensitive details. ' +
  'A digest property is included on this error instance which may provide additional details about the nature of the error.'

function failureProps({ digest, message }: Failure): { digest: string; message: string } {
  return { digest, message: message ?? OMITTED }
}

/** A folder's layout around its slots; without a layout the slots stand alone. */
function FolderContent({ folder, params, slots }: { folder: FolderNode; params: Promise<unknown>; slots: readonly string[] }): ReactNode {
  const file = folder.files.layout
  if (!file) return <Slot name="children" />
  const Layout = componentOf<Record<string, unknown>>(file)
  const shown = Object.fromEntries(slots.map((name) => [name, <Slot key={name} name={name} />]))
  return (
    <>
      {moduleOf(file).css}
      <Layout {...shown} params={params} />
    </>
  )
}

/** What the parent's files put around each of its children: template > error > loading > not-found. */
function wrap(walk: Walk, { parent, slot }: Place, content: ReactNode): ReactNode {
  if (!parent) return content
  const { files } = parent
  let wrapped = content
  const http = slot === 'children' ? httpElements(walk, parent) : null
  if (http) wrapped = <HttpBoundary {...http}>{wrapped}</HttpBoundary>
  if (files.loading) wrapped = <Suspense fallback={<WithCss file={files.loading} />}>{wrapped}</Suspense>
  if (files.error) {
    const { exports, css } = moduleOf(files.error)
    wrapped = (
      <>
        {css}
        <ErrorBoundary fallback={exports['default'] as ErrorFallback}>{wrapped}</ErrorBoundary>
      </>
    )
  }
  if (files.template) wrapped = <WithCss file={files.template}>{wrapped}</WithCss>
  return parent === walk.documentFolder && slot === 'children' ? withHead(wrapped) : wrapped
}

function withHead(content: ReactNode): ReactNode {
  return (
    <>
      <HeadOutlet />
      {content}
    </>
  )
}

function httpElements(walk: Walk, folder: FolderNode): HttpFallbacks | null {
  const { files } = folder
  if (folder !== walk.documentFolder && !files['not-found'] && !files.forbidden && !files.unauthorized) return null
  const element = (file: string | undefined): ReactNode => (file ? <WithCss file={file} /> : undefined)
  const builtin = (status: HttpFallback['status']): ReactNode =>
    showsBuiltin(walk.input.tree, folder, status) ? <BuiltinHttpPage status={status} /> : undefined
  return {
    notFound: element(files['not-found']) ?? builtin(404),
    forbidden: element(files.forbidden) ?? builtin(403),
    unauthorized: element(files.unauthorized) ?? builtin(401),
  }
}

function WithCss({ file, children }: { file: string; children?: ReactNode }): ReactNode {
  const Component = componentOf<{ children?: ReactNode }>(file)
  return (
    <>
      {moduleOf(file).css}
      <Component>{children}</Component>
    </>
  )
}

function withParam(names: ReadonlySet<string>, segment: SegmentKind): ReadonlySet<string> {
  const at = segment.kind === 'intercept' ? segment.target : segment
  return 'name' in at && at.kind !== 'slot' ? new Set([...names, at.name]) : names
}

function segmentText(segment: SegmentKind, params: PayloadInput['params']): string {
  switch (segment.kind) {
    case 'root':
      return ''
    case 'static':
    case 'group':
      return segment.kind === 'group' ? `(${segment.value})` : segment.value
    case 'slot':
      return `@${segment.name}`
    case 'intercept':
      return segmentText(segment.target, params)
    default: {
      const value = params[segment.name]
      return value === undefined ? '' : [encoded(value)].flat().join('/')
    }
  }
}

/** Unique among siblings, and different for each value of a param, so that React resets what shows another one. */
function segmentId(segment: SegmentKind, params: PayloadInput['params']): string {
  const text = encodeURIComponent(segmentText(segment, params))
  if (segment.kind === 'intercept') return `(${segment.up})${segmentId(segment.target, params)}`
  return 'name' in segment && segment.kind !== 'slot' ? `[${segment.name}]=${text}` : text
}
