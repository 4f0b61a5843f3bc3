import type { ReactNode } from 'react'
import { neverEnding } from './flight.ts'

/** Reads Flight; what stands under its names in `references` is put back in its places. */
export type IslandDecoder = (flight: ReadableStream<Uint8Array>, references: Map<string, unknown>) => PromiseLike<ReactNode>

export interface IslandText {
  /** Flight of its own, as the cache keeps it. */
  readonly flight: string
  /** What was passed to the cached component and stands in its result unread: `children` and the like, by React's name of the place. */
  readonly holes?: Readonly<Record<string, unknown>> | undefined
  /** Elements of the client components in it, never shown: React loads their code when it hears of them, also ahead of a visit. */
  readonly uses?: readonly ReactNode[] | undefined
}

type Content = PromiseLike<ReactNode>

/** Texts whose content is kept, and characters that one may have. */
const MAX_KEPT = 64
const MAX_LENGTH = 65_536

let decode: IslandDecoder
const byText = new Map<string, Content>()
const byIsland = new WeakMap<IslandText, Content>()
const encoder = new TextEncoder()

export function setIslandDecoder(decoder: IslandDecoder): void {
  decode = decoder
}

/** The same for the same text, so that React finds nothing to do where it comes again. */
export function islandContent(island: IslandText): Content {
  const { flight, holes } = island
  const known = byIsland.get(island) ?? (holes ? undefined : byText.get(flight))
  if (known) return known
  const content = decode(neverEnding(encoder.encode(flight)), new Map(Object.entries(holes ?? {})))
  byIsland.set(island, content)
  if (!holes && isShared(flight)) byText.set(flight, content)
  for (const oldest of byText.keys()) if (byText.size > MAX_KEPT) byText.delete(oldest)
  return content
}

/** On the server each document is to preload what a text refers to: client components, style sheets. */
function isShared(flight: string): boolean {
  return flight.length <= MAX_LENGTH && (typeof window !== 'undefined' || !/(?:^|\n)[\da-f]*:[HI]/.test(flight))
}
