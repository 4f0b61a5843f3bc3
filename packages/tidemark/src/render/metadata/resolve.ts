import { warnOnce } from '../../cache/warn.ts'
import { TidemarkError } from '../../errors/error.ts'
import type { MergedMetadata, Metadata, ResolvedMetadata } from '../../metadata-types.ts'
import { finishMetadata, type FileIcons } from './finish.ts'
import { resolveFiles } from './files.ts'
import { emptyMetadata, mergeFiles, mergeMetadata, type Templates } from './merge.ts'
import { stringUrls } from './string-urls.ts'
import type { MetadataContext, MetadataSource } from './types.ts'

interface State {
  readonly merged: MergedMetadata
  readonly templates: Templates
  readonly icons: FileIcons
}

const START: State = {
  merged: emptyMetadata(),
  templates: { title: null, openGraph: null, twitter: null },
  icons: { favicon: [], icon: [], apple: [] },
}

/**
 * Merges the metadata of all segments of a page.
 *
 * Every `generateMetadata` and `generateImageMetadata` starts at once; each waits for those above only
 * when it awaits `parent`. What they throw (`notFound()`, `redirect()`) rejects, that of the outermost segment first.
 *
 * @param sources from the root to the page: one for each folder, then one for the page; slots behind `children`
 * @throws TM_METADATA_TWICE, TM_METADATA_BASE, TM_METADATA_IMAGE_ID, TM_METADATA_IMAGE_LIST
 */
export async function resolveMetadata(sources: readonly MetadataSource[], context: MetadataContext): Promise<ResolvedMetadata> {
  let state = Promise.resolve(START)
  for (const [at, source] of sources.entries()) {
    const above = state
    const own = readMetadata(source, above)
    const files = resolveFiles(source.files, source.params, context.basePath)
    ignoreUntilAwaited(own, files)
    state = (async () => {
      const before = await above
      const metadata = await own
      const merged = await mergeSegment(before, { source, metadata, files: await files }, context)
      // The page and its own folder: their templates are for titles further down, and there are none.
      return at < sources.length - 2 ? { ...merged, templates: templatesOf(merged.merged) } : merged
    })()
    ignoreUntilAwaited(state)
  }
  const { merged, icons } = await state
  return stringUrls(finishMetadata(merged, icons))
}

async function readMetadata(source: MetadataSource, above: Promise<State>): Promise<Metadata> {
  const { generateMetadata, metadata, params, searchParams } = source
  if (!generateMetadata) return metadata ?? {}
  if (metadata)
    throw new TidemarkError('TM_METADATA_TWICE', { message: 'metadata and generateMetadata are both exported', at: source.file })
  const parent = above.then((state) => stringUrls(state.merged))
  ignoreUntilAwaited(parent)
  return (await generateMetadata(searchParams ? { params, searchParams } : { params }, parent)) ?? {}
}

interface Segment {
  readonly source: MetadataSource
  readonly metadata: Metadata
  readonly files: Awaited<ReturnType<typeof resolveFiles>>
}

async function mergeSegment(before: State, { source, metadata, files }: Segment, context: MetadataContext): Promise<State> {
  const place = {
    pathname: await pathnameOf(metadata, context),
    trailingSlash: context.trailingSlash,
    dev: context.dev,
    file: source.file,
    templates: before.templates,
    warn: context.warn ?? warnOnce,
    origin: () => {
      if (!context.dev) (context.warn ?? warnOnce)(`metadataBase is not set: social images get URLs below ${context.origin}.`)
      return new URL(context.origin)
    },
  }
  const { images } = files
  return {
    templates: before.templates,
    merged: mergeFiles(mergeMetadata(before.merged, metadata, place), { own: metadata, files }, place),
    icons: {
      favicon: images.favicon ?? before.icons.favicon,
      icon: images.icon ?? before.icons.icon,
      apple: images['apple-icon'] ?? before.icons.apple,
    },
  }
}

function pathnameOf(metadata: Metadata, { pathname }: MetadataContext): string | Promise<string> {
  if (typeof pathname !== 'function') return pathname
  const { alternates, pagination, openGraph, itunes } = metadata
  return [alternates, pagination, openGraph?.url, itunes].some(isRelativeToPage) ? pathname() : '/'
}

/** Anything below that starts at the page's own path: `./`, or a URL object, of which only the origin counts. */
function isRelativeToPage(value: unknown): boolean {
  if (typeof value === 'string') return value.startsWith('./')
  if (typeof value !== 'object' || value === null) return false
  return value instanceof URL || Object.values(value).some(isRelativeToPage)
}

function templatesOf(merged: MergedMetadata): Templates {
  return {
    title: merged.title?.template ?? null,
    openGraph: merged.openGraph?.title.template ?? null,
    twitter: merged.twitter?.title.template ?? null,
  }
}

/** One segment may fail while another is still waited for: it is reported when its turn comes. */
function ignoreUntilAwaited(...promises: Array<Promise<unknown>>): void {
  for (const promise of promises) promise.catch(() => undefined)
}
