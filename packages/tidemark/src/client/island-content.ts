import type { ReactNode } from 'react'
import { neverEnding } from './flight.ts'

export interface IslandText {
  /** Flight of its own, as the cache keeps it. */
  readonly flight: string
  /** What was passed to the cached component and stands in its result unread: `children` and the like, by React's name of the place. */
  readonly holes?: Map<string, unknown> | undefined
  /**
   * Elements of the client components in it, never shown: React loads their code when it hears of them, also ahead of a visit.
   * Without it, what the text refers to has been named before.
   */
  readonly uses?: readonly ReactNode[] | undefined
}

/** React's Flight client of the entry: puts what stands under its names in `temporaryReferences` back in its places. */
export type ReadFlight = (
  flight: ReadableStream<Uint8Array>,
  options: { temporaryReferences?: Map<string, unknown> | undefined },
) => PromiseLike<ReactNode>

type Content = PromiseLike<ReactNode>

const contents = new WeakMap<IslandText, Content>()
let read: (island: IslandText) => Content

export function setIslandReader(reader: typeof read): void {
  read = reader
}

/** Read once: React asks again each time it renders what shows it. */
export function islandContent(island: IslandText): Content {
  let content = contents.get(island)
  if (!content) contents.set(island, (content = read(island)))
  return content
}

export function readIsland({ flight, holes }: IslandText, readFlight: ReadFlight): Content {
  return readFlight(neverEnding(new TextEncoder().encode(flight)), { temporaryReferences: holes })
}
