import { SourceMap, type SourceMapPayload } from 'node:module'
import type { DevEnvironment } from 'vite'

const FRAME = /^(\s*at (?:async )?(?:[^/]*? \()?)(https?:\/\/[^/\s]+)(\/\S*?):(\d+):(\d+)(\)?)$/

/** A stack of the browser, its frames turned from served modules to the sources they were compiled from. */
export function mapBrowserStack(stack: string, client: DevEnvironment, base: string): string {
  return stack
    .split('\n')
    .map((line) => mapFrame(line, client, base))
    .join('\n')
}

function mapFrame(text: string, client: DevEnvironment, base: string): string {
  const match = FRAME.exec(text)
  if (!match) return text
  const [, before, , url, line, column, after] = match as unknown as [string, string, string, string, string, string, string]
  const inside = url.startsWith(base) ? url.slice(base.length - 1) : url
  // Vite marks a module's edits in its query.
  const name = inside.replace(/([?&])t=\d+&?/, '$1').replace(/[?&]$/, '')
  const found = client.moduleGraph.urlToModuleMap.get(name)
  const map = found?.transformResult?.map
  if (!found?.file) return text
  if (!map || !('mappings' in map) || !map.mappings) return `${before}${found.file}:${line}:${column}${after}`
  const entry = new SourceMap(map as unknown as SourceMapPayload).findEntry(Number(line) - 1, Number(column) - 1)
  if (!('originalLine' in entry)) return text
  return `${before}${found.file}:${entry.originalLine + 1}:${entry.originalColumn + 1}${after}`
}
