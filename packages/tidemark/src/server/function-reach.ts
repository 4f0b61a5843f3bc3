import { fillPattern, parsePattern } from '../routes/pattern.ts'
import type { Params } from '../routes/types.ts'

/** Which server functions each page can call, as the build found out. Pages often share a list. */
export interface FunctionReach {
  /** Ids of server functions. */
  readonly sets: ReadonlyArray<readonly string[]>
  /** Index into `sets` by the pattern of a page route. */
  readonly routes: Readonly<Record<string, number>>
}

export interface ReachableFunctions {
  /** Whether the page of a pattern can call a function. */
  allows(pattern: string, id: string): boolean
  /** A path of a page that can call a function; null where none can. */
  home(id: string): string | null
}

export function reachableFunctions({ sets, routes }: FunctionReach): ReachableFunctions {
  const ready = sets.map((ids) => new Set(ids))
  const patterns = new Map(Object.entries(routes))
  const simplest = [...patterns.keys()].toSorted((a, b) => openSegments(a) - openSegments(b) || a.length - b.length)
  const allows = (pattern: string, id: string): boolean => ready[patterns.get(pattern) ?? -1]?.has(id) ?? false
  return {
    allows,
    home(id) {
      const pattern = simplest.find((one) => allows(one, id))
      return pattern === undefined ? null : fillWithNames(pattern)
    },
  }
}

function openSegments(pattern: string): number {
  return parsePattern(pattern).filter(({ kind }) => kind !== 'static').length
}

/** Any values do: a call needs the page's code and its guards, not its content. */
function fillWithNames(pattern: string): string {
  const params: Record<string, string | string[]> = {}
  for (const segment of parsePattern(pattern)) {
    if (segment.kind === 'dynamic') params[segment.name] = `[${segment.name}]`
    else if (segment.kind !== 'static') params[segment.name] = [`[...${segment.name}]`]
  }
  return fillPattern(pattern, params as Params)
}
