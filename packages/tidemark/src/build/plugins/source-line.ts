import { SourceMap } from 'node:module'

/** The line in the file as it was written, before it was compiled. */
export function lineOf(code: string, offset: number, sourceMap: () => { readonly mappings: string }): number {
  const before = code.slice(0, offset).split('\n')
  const line = before.length - 1
  try {
    const map = sourceMap()
    if (!map.mappings) return line + 1
    const entry = new SourceMap(map as never).findEntry(line, before.at(-1)?.length ?? 0)
    return 'originalLine' in entry ? entry.originalLine + 1 : line + 1
  } catch {
    return line + 1
  }
}
