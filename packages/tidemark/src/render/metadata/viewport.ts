import { TidemarkError } from '../../errors/error.ts'
import type { ResolvedViewport, ThemeColor, Viewport } from '../../metadata-types.ts'
import { toArray } from './to-array.ts'
import type { MetadataSource } from './types.ts'

/** What a page has that says nothing. */
function defaultViewport(): ResolvedViewport {
  return { width: 'device-width', initialScale: 1, themeColor: null, colorScheme: null }
}

/**
 * Merges the viewports of all segments of a page, key by key; every `generateViewport` starts at once.
 *
 * @throws TM_VIEWPORT_TWICE
 */
export async function resolveViewport(sources: readonly MetadataSource[]): Promise<ResolvedViewport> {
  let state = Promise.resolve(defaultViewport())
  for (const source of sources) {
    const above = state
    const own = readViewport(source, above)
    own.catch(() => undefined)
    state = (async () => mergeViewport(await above, await own))()
    state.catch(() => undefined)
  }
  return state
}

async function readViewport(source: MetadataSource, above: Promise<ResolvedViewport>): Promise<Viewport> {
  const { generateViewport, viewport, params, searchParams } = source
  if (!generateViewport) return viewport ?? {}
  if (viewport)
    throw new TidemarkError('TM_VIEWPORT_TWICE', { message: 'viewport and generateViewport are both exported', at: source.file })
  const parent = above.then((merged) => structuredClone(merged))
  parent.catch(() => undefined)
  return (await generateViewport(searchParams ? { params, searchParams } : { params }, parent)) ?? {}
}

function mergeViewport(above: ResolvedViewport, own: Viewport): ResolvedViewport {
  const merged: ResolvedViewport = { ...above, ...own, themeColor: above.themeColor, colorScheme: above.colorScheme }
  if ('colorScheme' in own) merged.colorScheme = own.colorScheme ?? null
  if ('themeColor' in own) merged.themeColor = own.themeColor ? toArray<string | ThemeColor>(own.themeColor).map(themeColor) : null
  return merged
}

function themeColor(value: string | ThemeColor): ThemeColor {
  return typeof value === 'string' ? { color: value } : value
}
