/** The module files of one folder, absolute paths. */
export interface SegmentFiles {
  readonly layout?: string
  readonly page?: string
  readonly template?: string
  readonly loading?: string
  readonly error?: string
  readonly 'global-error'?: string
  readonly 'not-found'?: string
  readonly forbidden?: string
  readonly unauthorized?: string
  readonly default?: string
  readonly route?: string
}

export type SegmentKind =
  | { readonly kind: 'static'; readonly value: string }
  | { readonly kind: 'dynamic' | 'catch-all' | 'optional-catch-all'; readonly name: string }
  /** `(group)`: in the tree, not in the path. */
  | { readonly kind: 'group'; readonly value: string }
  | { readonly kind: 'slot'; readonly name: string }
  /** `(.)x`, `(..)x`, `(..)(..)x`, `(...)x`: `up` folders above, Infinity for the root. */
  | { readonly kind: 'intercept'; readonly up: number; readonly target: SegmentKind }
  | { readonly kind: 'root' }

/** One folder of `app/`. */
export interface FolderNode {
  /** The folder's own name: `[slug]`, `(shop)`, `@modal`; '' for the root. */
  readonly name: string
  /** Path of the folder relative to `app/`, with groups and slots: `(shop)/p/[id]`. */
  readonly path: string
  readonly segment: SegmentKind
  readonly files: SegmentFiles
  /** Image and text metadata files found here. */
  readonly metadata: readonly MetadataFile[]
  readonly children: readonly FolderNode[]
  /** Parallel slots, without `children`. */
  readonly slots: readonly FolderNode[]
}

export interface MetadataFile {
  readonly type: 'icon' | 'apple-icon' | 'opengraph-image' | 'twitter-image' | 'favicon' | 'sitemap' | 'robots' | 'manifest'
  /** Absolute path of the file. */
  readonly file: string
  /** `static`: an image or text served as it is. `code`: a module. */
  readonly source: 'static' | 'code'
  /** The number in `icon1.png`; '' without one. */
  readonly suffix: string
  /** Text of the `.alt.txt` beside it (static og and twitter images). */
  readonly altFile?: string
}

export type Params = Readonly<Record<string, string | readonly string[]>>

/**
 * What is rendered for one path: the folders from the root to the leaf, and,
 * for each parallel slot on the way, what stands in it.
 */
export interface SlotTree {
  readonly folder: FolderNode
  /** `children` and each `@slot` by its name without the @; empty at the leaf. */
  readonly slots: Readonly<Record<string, SlotTree>>
  /** What this leaf renders; only folders on the way have none. */
  readonly leaf: 'page' | 'default' | null
  /** Slots of which an intercepting route says nothing: the browser keeps what they show. */
  readonly kept?: readonly string[]
}

export interface PageRoute {
  readonly kind: 'page'
  /** `/blog/[slug]`, without groups and slots: the public pattern. */
  readonly pattern: string
  /** `/(main)/blog/[slug]/page`: the file's own path, for implicit tags and revalidatePath. */
  readonly file: string
  readonly tree: SlotTree
  readonly paramNames: readonly string[]
  /** Set for an intercepting route: holds only for client navigations that come from below this pattern. */
  readonly interceptedFrom?: string
}

export interface HandlerRoute {
  readonly kind: 'handler'
  readonly pattern: string
  readonly file: string
  readonly module: string
  readonly paramNames: readonly string[]
}

export interface MetadataRoute {
  readonly kind: 'metadata'
  readonly pattern: string
  readonly file: string
  readonly folder: FolderNode
  readonly metadata: MetadataFile
  readonly paramNames: readonly string[]
}

export type Route = PageRoute | HandlerRoute | MetadataRoute

export interface RouteTable {
  readonly root: FolderNode
  readonly routes: readonly Route[]
}

export interface Match<R extends Route = Route> {
  readonly route: R
  /** Decoded. A record without a prototype. */
  readonly params: Params
}
