import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { TidemarkError } from '../errors/error.ts'
import { folderTree, isPrivate } from './folder-tree.ts'
import type { FolderNode } from './types.ts'

/** Where a walk stands: the folder as the app names it, and as the disk does. */
interface Place {
  readonly shown: string
  readonly real: string
  /** Real paths of the folders above, to notice a link back into one of them. */
  readonly above: readonly string[]
}

/**
 * Reads the app folder from disk. The result depends on names only, not on
 * the order in which the disk lists them.
 *
 * Symbolic links are followed inside of the folder that `appDir` is in; a link
 * that leads out of it, or back to a folder above itself, throws
 * `TM_ROUTE_SYMLINK`. A link to nothing is passed over. What `folderTree`
 * throws is thrown here, too.
 *
 * @param appDir absolute path of `app/`
 * @param pageExtensions extensions of modules, without the dot: `['tsx', 'ts', 'jsx', 'js']`
 * @example const root = await scanApp('/project/app', ['tsx', 'ts'])
 */
export async function scanApp(appDir: string, pageExtensions: readonly string[]): Promise<FolderNode> {
  const real = await realpath(appDir)
  const files = await listFiles({ shown: '', real, above: [real] }, path.dirname(real))
  return folderTree(files, { appDir: appDir.split(path.sep).join('/').replace(/\/$/, ''), pageExtensions })
}

async function listFiles(place: Place, boundary: string): Promise<string[]> {
  const entries = await readdir(place.real, { withFileTypes: true })
  const lists = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const shown = place.shown ? `${place.shown}/${entry.name}` : entry.name
      if (entry.name.startsWith('.')) return []
      if (entry.isSymbolicLink()) return listLink({ ...place, shown, real: path.join(place.real, entry.name) }, boundary)
      if (entry.isFile()) return [shown]
      if (!entry.isDirectory() || isPrivate(entry.name)) return []
      const real = path.join(place.real, entry.name)
      return listFiles({ shown, real, above: [...place.above, real] }, boundary)
    }),
  )
  return lists.flat()
}

async function listLink(link: Place, boundary: string): Promise<string[]> {
  const target = await realpath(link.real).catch(() => null)
  if (target === null) return []
  const isFolder = (await stat(target)).isDirectory()
  if (isFolder && isPrivate(path.basename(link.shown))) return []
  if (!target.startsWith(boundary + path.sep)) return refuse(link.shown, target, 'outside of the project')
  if (!isFolder) return [link.shown]
  if (link.above.includes(target)) return refuse(link.shown, target, 'a folder above it')
  return listFiles({ shown: link.shown, real: target, above: [...link.above, target] }, boundary)
}

function refuse(shown: string, target: string, where: string): never {
  throw new TidemarkError('TM_ROUTE_SYMLINK', { message: `app/${shown} is a link to ${target}, ${where}` })
}
