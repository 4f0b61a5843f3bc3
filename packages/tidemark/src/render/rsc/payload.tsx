import type { ReactNode } from 'react'
import { Island } from '../../client/island.tsx'
import type { IslandText } from '../../client/island-content.ts'
import type { Payload, SlotValue } from '../../client/payload.ts'
import type { SlotTree } from '../../routes/types.ts'
import type { PayloadInput } from '../types.ts'
import { failurePoints, fallbackFolder } from './fallback.ts'
import { Head, MetadataFailure, metadataLoader, Viewport } from './head.tsx'
import { ensureModules, moduleOf, treeFiles } from './modules.ts'
import { encoded, pageProps } from './page-props.ts'
import { buildSlots } from './slots.tsx'

export async function preload(tree: SlotTree): Promise<void> {
  await ensureModules(treeFiles(tree))
}

/** Layouts and pages of all slots, root first: where segment configuration is exported. */
export async function treeModules(tree: SlotTree): Promise<Array<Readonly<Record<string, unknown>>>> {
  await preload(tree)
  return configFiles(tree).map((file) => moduleOf(file).exports)
}

/** The branch of `children` comes last, after the slots beside it: what it says is nearer to the page. */
function configFiles({ folder, leaf, slots }: SlotTree): string[] {
  const own = [folder.files.layout, leaf === 'page' ? folder.files.page : undefined].filter((file) => file !== undefined)
  const { children, ...beside } = slots
  return [...own, ...Object.values(beside).flatMap(configFiles), ...(children ? configFiles(children) : [])]
}

/** The model that Flight carries: see client/payload.ts. */
export async function createPayload(input: PayloadInput): Promise<Payload> {
  if (!input.full) return { ...frame(input), tree: { id: '/', segment: '', slots: {} }, slots: {}, head: null, viewport: null }
  const files = treeFiles(input.tree)
  const waiting = ensureModules(files)
  if (waiting) await waiting
  const props = pageProps(input)
  const load = metadataLoader({ input, props })
  const quiet = !input.ahead && !input.blockingMetadata && !input.fallback && !input.failure && files.some(mayThrow)
  const slots: Record<string, SlotValue> = {}
  const tree = buildSlots({ input, props, slots, failure: quiet ? <MetadataFailure load={load} /> : null })
  const headless = input.ahead || isOwnDocument(input)
  const { ready } = input
  for (const [id, text] of Object.entries(ready?.slots ?? {})) if (id in slots) slots[id] = text
  const globalError = input.tree.folder.files['global-error']
  return {
    ...frame(input),
    ...(globalError ? { globalError: moduleOf(globalError).exports['default'] } : {}),
    tree,
    slots,
    // Instead of the root layout a document of its own is shown; ahead of a visit the browser keeps what it has.
    head: headless ? null : (asIsland(ready?.head) ?? <Head load={load} blocking={input.blockingMetadata} quiet={quiet} />),
    viewport: headless ? null : (asIsland(ready?.viewport) ?? <Viewport input={input} props={props} />),
  }
}

function asIsland(text: IslandText | null | undefined): ReactNode {
  return text ? <Island {...text} /> : null
}

/** Whether a page's metadata is made by code. */
function mayThrow(file: string): boolean {
  const { exports } = moduleOf(file)
  return 'generateMetadata' in exports || 'generateImageMetadata' in exports
}

function isOwnDocument({ tree, failure, fallback }: PayloadInput): boolean {
  if (failure) return failure.level >= failurePoints(tree).length
  return fallback !== null && fallbackFolder(tree, fallback) === null
}

function frame(input: PayloadInput): Omit<Payload, 'tree' | 'slots' | 'head' | 'viewport'> {
  return {
    build: input.build,
    href: input.href,
    route: input.route,
    params: Object.fromEntries(Object.entries(input.params).map(([name, value]) => [name, encoded(value)])),
    stale: input.stale,
    ...(input.action ? { action: input.action } : {}),
    ...(input.formState === undefined ? {} : { formState: input.formState }),
  }
}
