import { existsSync } from 'node:fs'
import path from 'node:path'
import type { TidemarkConfig } from '../config/types.ts'
import type { FolderNode, RouteTable } from '../routes/types.ts'
import type { SpecialFiles } from '../server/manifest.ts'

export function findSpecialFiles(config: TidemarkConfig): SpecialFiles {
  const beside = path.dirname(config.appDir)
  function find(...names: string[]): string | null {
    for (const name of names) {
      for (const extension of ['ts', 'tsx', 'mts', 'js', 'jsx', 'mjs']) {
        const file = path.join(beside, `${name}.${extension}`)
        if (existsSync(file)) return path.relative(config.root, file)
      }
    }
    return null
  }
  return {
    proxy: find('proxy', 'middleware'),
    instrumentation: find('instrumentation'),
    instrumentationClient: find('instrumentation-client'),
  }
}

/** Every module file of `app/` that the server imports, relative to the root, sorted. */
export function appModuleFiles(table: RouteTable, config: TidemarkConfig): string[] {
  const files = new Set<string>()
  function visit(folder: FolderNode): void {
    for (const file of Object.values(folder.files)) if (file) files.add(path.relative(config.root, file))
    for (const item of folder.metadata) if (item.source === 'code') files.add(path.relative(config.root, item.file))
    for (const child of [...folder.children, ...folder.slots]) visit(child)
  }
  visit(table.root)
  return [...files].toSorted()
}
