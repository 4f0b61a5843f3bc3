import path from 'node:path'
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
