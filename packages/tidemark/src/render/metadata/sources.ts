import { metadataRoutes } from '../../routes/metadata-routes.ts'
import type { FolderNode, Params, SegmentKind, SlotTree } from '../../routes/types.ts'
import type { FileFacts, MetadataSource, SearchParams, SegmentFile } from './types.ts'

/** How the modules and props of one page are reached. */
export interface SourceReader {
  /** Exports of a layout, page or code metadata file of the tree. */
  exportsOf(file: string): Readonly<Record<string, unknown>>
  /** What the build found out about a metadata file; without it the file is left out. */
  factsOf(file: string): FileFacts | undefined
  /** The params of these names: those from the root down to a segment. */
  paramsFor(names: ReadonlySet<string>): Promise<Params>
  readonly searchParams: Promise<SearchParams>
}

/** A file whose UI stands in for the children of a folder: `not-found.tsx` after `notFound()`. */
export interface StandIn {
  readonly folder: FolderNode
  /** Null for the built-in page. */
  readonly file: string | null
}

/**
 * The sources of a page in the order in which they are merged: each folder, then what it shows as
 * `children`, then its slots. What a slot says therefore wins over what the page says.
 */
export function metadataSources(tree: SlotTree, reader: SourceReader, standIn: StandIn | null = null): MetadataSource[] {
  return visit(tree, { reader, standIn, way: [], names: new Set() })
}

interface Walk {
  readonly reader: SourceReader
  readonly standIn: StandIn | null
  /** Folders from the root to the one above. */
  readonly way: readonly FolderNode[]
  readonly names: ReadonlySet<string>
}

function visit(tree: SlotTree, walk: Walk): MetadataSource[] {
  const { reader, standIn } = walk
  const { folder } = tree
  const way = [...walk.way, folder]
  const names = withParam(walk.names, folder.segment)
  const files = filesOf(way, reader)
  const read = (file: string | undefined | null): Partial<MetadataSource> => (file ? reader.exportsOf(file) : {})
  const base = { params: reader.paramsFor(names), searchParams: undefined }
  const own = { ...pick(read(folder.files.layout)), ...base, files, file: folder.files.layout ?? `/${folder.path}` }
  if (standIn?.folder === folder) return [own, { ...pick(read(standIn.file)), ...base, files: [], file: standIn.file ?? `/${folder.path}` }]
  const leafFile = tree.leaf && folder.files[tree.leaf]
  const leaf = leafFile ? [{ ...pick(read(leafFile)), ...base, files, file: leafFile, searchParams: reader.searchParams }] : []
  const { children, ...slots } = tree.slots
  const below = [...(children ? [children] : []), ...(standIn ? [] : Object.values(slots))]
  return [own, ...leaf, ...below.flatMap((one) => visit(one, { ...walk, way, names }))]
}

type Exports = Pick<MetadataSource, 'metadata' | 'generateMetadata' | 'viewport' | 'generateViewport'>

function pick({ metadata, generateMetadata, viewport, generateViewport }: Partial<MetadataSource>): Exports {
  return { metadata, generateMetadata, viewport, generateViewport }
}

/** The metadata files of the last folder of the way that the head names. */
function filesOf(way: readonly FolderNode[], reader: SourceReader): SegmentFile[] {
  const seen = new Set<string>()
  return metadataRoutes(way).flatMap(({ metadata, pattern }): SegmentFile[] => {
    const { file, type, source } = metadata
    const facts = reader.factsOf(file)
    // A code file has two routes, with an id and without: its exports tell which one holds.
    if (!facts || seen.has(file) || type === 'sitemap' || type === 'robots') return []
    seen.add(file)
    const module = source === 'code' && type !== 'manifest' ? { module: reader.exportsOf(file) } : {}
    return [{ type, source, pattern, facts, name: file.slice(file.lastIndexOf('/') + 1), ...module }]
  })
}

function withParam(names: ReadonlySet<string>, segment: SegmentKind): ReadonlySet<string> {
  const at = segment.kind === 'intercept' ? segment.target : segment
  return 'name' in at && at.kind !== 'slot' ? new Set([...names, at.name]) : names
}
