import type { FolderNode, HandlerRoute, MetadataRoute, PageRoute, RouteTable, SlotTree } from './types.ts'

/** The table with each file's path changed: a build must not hold the paths of the machine it was made on. */
export function relativeTable(table: RouteTable, change: (file: string) => string): RouteTable {
  const folders = new Map<FolderNode, FolderNode>()

  function folder(node: FolderNode): FolderNode {
    const known = folders.get(node)
    if (known) return known
    const changed: FolderNode = {
      ...node,
      files: Object.fromEntries(Object.entries(node.files).map(([name, file]) => [name, change(file as string)])),
      metadata: node.metadata.map((item) => ({
        ...item,
        file: change(item.file),
        ...(item.altFile ? { altFile: change(item.altFile) } : {}),
      })),
      children: node.children.map(folder),
      slots: node.slots.map(folder),
    }
    folders.set(node, changed)
    return changed
  }

  // A page needs the folders on its way, not all that lies below them.
  function tree(node: SlotTree): SlotTree {
    return {
      ...node,
      folder: { ...folder(node.folder), children: [], slots: [] },
      slots: Object.fromEntries(Object.entries(node.slots).map(([name, below]) => [name, tree(below)])),
    }
  }

  return {
    root: folder(table.root),
    routes: table.routes.map((route) => {
      if (route.kind === 'page') return { ...route, tree: tree(route.tree) } satisfies PageRoute
      if (route.kind === 'handler') return { ...route, module: change(route.module) } satisfies HandlerRoute
      return {
        ...route,
        folder: { ...folder(route.folder), children: [], slots: [] },
        metadata: { ...route.metadata, file: change(route.metadata.file) },
      } satisfies MetadataRoute
    }),
  }
}
