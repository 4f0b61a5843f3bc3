import { modules } from 'virtual:tidemark/app'
import { TidemarkError } from '../../errors/error.ts'
import type { FolderNode, SlotTree } from '../../routes/types.ts'
import type { AppModule } from '../types.ts'

const loaded = new Map<string, AppModule>()

/** The files of a folder that take part in rendering a page. */
const rendered = [
  'layout',
  'page',
  'template',
  'loading',
  'error',
  'not-found',
  'forbidden',
  'unauthorized',
  'default',
  'global-error',
] as const

function filesOf(folder: FolderNode): string[] {
  return rendered.flatMap((name) => folder.files[name] ?? [])
}

/** Code whose exports (`alt`, `size`, `generateImageMetadata`) the head names. */
function metadataModules(folder: FolderNode): string[] {
  return folder.metadata
    .filter(({ source, type }) => source === 'code' && !['sitemap', 'robots', 'manifest'].includes(type))
    .map(({ file }) => file)
}

/** Every module file of the tree, parents first. */
export function treeFiles(tree: SlotTree): string[] {
  return [...filesOf(tree.folder), ...metadataModules(tree.folder), ...Object.values(tree.slots).flatMap(treeFiles)]
}

/** Imports what is not there yet. Synchronous once all of it is: a final prerender pass must meet no I/O of ours. */
export function ensureModules(files: readonly string[]): Promise<void> | undefined {
  const missing = files.filter((file) => !loaded.has(file))
  if (missing.length === 0) return undefined
  return Promise.all(
    missing.map(async (file) => {
      const load = modules[file]
      if (!load) throw new TidemarkError('TM_MODULE_MISSING', { message: `${file} is not part of this build` })
      loaded.set(file, await load())
    }),
  ).then(() => undefined)
}

export function moduleOf(file: string): AppModule {
  const found = loaded.get(file)
  if (!found) throw new TidemarkError('TM_MODULE_MISSING', { message: `${file} was not loaded` })
  return found
}

/** The component a route file exports by default. */
export function componentOf<Props>(file: string): React.ComponentType<Props> {
  const component = moduleOf(file).exports['default']
  if (typeof component === 'function' || (typeof component === 'object' && component !== null)) {
    return component as React.ComponentType<Props>
  }
  throw new TidemarkError('TM_NO_DEFAULT_EXPORT', { message: `${file} has no default export that is a component` })
}
