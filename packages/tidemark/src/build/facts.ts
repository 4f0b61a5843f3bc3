import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { TidemarkConfig } from '../config/types.ts'
import type { FileFacts } from '../render/metadata/types.ts'
import type { FolderNode, RouteTable } from '../routes/types.ts'
import { metadataFacts } from './images/metadata-facts.ts'

/** What is known of every metadata file without running it, by path relative to the root. */
export async function collectFacts(table: RouteTable, root: string): Promise<Record<string, FileFacts>> {
  const facts: Record<string, FileFacts> = {}
  async function visit(folder: FolderNode): Promise<void> {
    for (const item of folder.metadata) facts[path.relative(root, item.file)] = await metadataFacts(item)
    await Promise.all([...folder.children, ...folder.slots].map(visit))
  }
  await visit(table.root)
  return facts
}

/** Those served as they are go into the output, so that a server needs no sources. */
export async function copyMetadataFiles(table: RouteTable, config: TidemarkConfig): Promise<void> {
  for (const route of table.routes) {
    if (route.kind !== 'metadata' || route.metadata.source !== 'static') continue
    const target = path.join(config.outDir, 'files', path.relative(config.root, route.metadata.file))
    await mkdir(path.dirname(target), { recursive: true })
    await copyFile(route.metadata.file, target)
  }
}
