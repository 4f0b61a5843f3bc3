import { SourceMap } from 'node:module'
import path from 'node:path'

export interface ModuleSource {
  /** What the place is told relative to. */
  readonly root: string
  readonly id: string
  readonly code: string
}

/** What has turned the file into the code: the context of a `transform` hook. */
interface Compiled {
  getCombinedSourcemap(): { readonly mappings: string }
}

/** `app/page.tsx:3`: where an offset of the code stands in the file as it was written. */
export function placeOf(compiled: Compiled, { root, id, code }: ModuleSource, offset: number): string {
  return `${fileOf(root, id)}:${lineOf(compiled, code, offset)}`
}

/** The file of a module, relative to the root. */
export function fileOf(root: string, id: string): string {
  return path.relative(root, id.split('?', 1)[0] as string)
}

function lineOf(compiled: Compiled, code: string, offset: number): number {
  const before = code.slice(0, offset).split('\n')
  const line = before.length - 1
  try {
    const map = compiled.getCombinedSourcemap()
    if (!map.mappings) return line + 1
    const entry = new SourceMap(map as never).findEntry(line, before.at(-1)?.length ?? 0)
    return 'originalLine' in entry ? entry.originalLine + 1 : line + 1
  } catch {
    return line + 1
  }
}
