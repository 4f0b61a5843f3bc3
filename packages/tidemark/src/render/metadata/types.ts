import type { Metadata, ResolvingMetadata, ResolvingViewport, Viewport } from '../../metadata-types.ts'
import type { MetadataFile, Params } from '../../routes/types.ts'

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

interface GenerateProps {
  readonly params: Promise<Params>
  /** Pages only. */
  readonly searchParams?: Promise<SearchParams>
}
export type GenerateMetadata = (props: GenerateProps, parent: ResolvingMetadata) => Metadata | null | void | Promise<Metadata | null | void>
export type GenerateViewport = (props: GenerateProps, parent: ResolvingViewport) => Viewport | null | void | Promise<Viewport | null | void>

/**
 * What one layout or page says about itself. One for every folder on the way, also
 * for those without a layout: title templates count them.
 */
export interface MetadataSource {
  readonly metadata?: Metadata | null | undefined
  readonly generateMetadata?: GenerateMetadata | undefined
  readonly viewport?: Viewport | null | undefined
  readonly generateViewport?: GenerateViewport | undefined
  /** Of the folder; a page has those of its folder once more, because they win over the page's own `metadata`. */
  readonly files: readonly SegmentFile[]
  /** From the root down to this segment, percent-encoded as pages are given them. */
  readonly params: Promise<Params>
  readonly searchParams: Promise<SearchParams> | undefined
  /** For messages: the module, `app/blog/page.tsx`. */
  readonly file: string
}

/** A metadata file of one folder, ready to be named in the head. */
export interface SegmentFile {
  readonly type: MetadataFile['type']
  /** Base name, `icon1.png`: files of a folder are sorted by it. */
  readonly name: string
  /** Of its route, with or without the id: `/blog/[slug]/opengraph-image`, `/icon-xg96ha.png`. */
  readonly pattern: string
  readonly source: MetadataFile['source']
  readonly facts: FileFacts
  /** Exports of a code file. */
  readonly module?: ImageModule
}

/** What the build knows of a metadata file without running it. */
export interface FileFacts {
  /** Of the content: the query of its URL. */
  readonly hash: string
  /** Pixels; absent for SVG without a size. */
  readonly width?: number
  readonly height?: number
  /** MIME type of a static image. */
  readonly type?: string
  /** `32x32` or `any`. */
  readonly sizes?: string
  /** Text of the `.alt.txt` file. */
  readonly alt?: string
}

export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** One item of what `generateImageMetadata` returns. */
export interface ImageMetadata {
  readonly id: string | number
  readonly alt?: string
  readonly size?: ImageSize
  readonly contentType?: string
}

/** What an `icon.tsx`, `apple-icon.tsx`, `opengraph-image.tsx` or `twitter-image.tsx` exports. */
export interface ImageModule {
  readonly default?: unknown
  readonly alt?: string
  readonly size?: ImageSize
  readonly contentType?: string
  readonly generateImageMetadata?: (props: {
    readonly params: Params | undefined
  }) => readonly ImageMetadata[] | Promise<readonly ImageMetadata[]>
}

/** Where the page stands. */
export interface MetadataContext {
  /**
   * Of the page, without basePath and query. A function where it may not be known, in a fallback
   * shell: called only if a URL is relative to the page, so that other metadata is part of the shell.
   */
  readonly pathname: string | Promise<string> | (() => Promise<string>)
  /** What social images are joined to without a `metadataBase`, and in development those from files: `http://localhost:3000`. */
  readonly origin: string
  readonly basePath: string
  readonly trailingSlash: boolean
  readonly dev: boolean
  /** Default: each message once to the terminal. */
  readonly warn?: (message: string) => void
}
