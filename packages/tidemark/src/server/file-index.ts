import { createHash } from 'node:crypto'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { lookup } from 'mrmime'
import { canonicalPath } from './canonical-path.ts'
import type { Encoding } from './accept-encoding.ts'

export interface StaticRoot {
  /** Absolute path of the folder. One that does not exist holds nothing. */
  readonly dir: string
  /** Where it is served, with basePath and a slash at the end: `/_next/static/`. */
  readonly prefix: string
  /** Its names carry a hash of their contents: cached for a year. Default false. */
  readonly immutable?: boolean
}

export interface StaticFile {
  /** Absolute, with symbolic links resolved. */
  readonly file: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** Opaque; changes with the file. */
  readonly tag: string
  readonly lastModified: string
  readonly immutable: boolean
  /** Compressed forms that lie beside it: `app.js.br`, `app.js.gz`. */
  readonly packed: Readonly<Partial<Record<Encoding, { readonly file: string; readonly size: number }>>>
}

/**
 * Every file below the roots by its canonical URL path; of two of one path the first
 * root's. Symbolic links that lead out of their root are left out.
 */
export async function indexFiles(roots: readonly StaticRoot[], onError: (error: unknown) => void): Promise<Map<string, StaticFile>> {
  const files = new Map<string, StaticFile>()
  for (const root of roots) {
    const found = await list(root.dir)
    for (const [name, file] of found) {
      if (root.immutable && isPackedForm(name, found)) continue
      const url = canonicalPath(root.prefix + name.split('/').map(encodeURIComponent).join('/'))
      if (url === null) onError(new Error(`${file.file} has a name that no URL can have`))
      else if (!files.has(url)) files.set(url, describe(name, file, { root, br: found.get(`${name}.br`), gzip: found.get(`${name}.gz`) }))
    }
  }
  return files
}

interface Found {
  readonly file: string
  readonly size: number
  readonly modified: number
}

async function list(dir: string): Promise<Map<string, Found>> {
  const files = new Map<string, Found>()
  const base = await realpath(dir).catch(() => null)
  if (base === null) return files
  for (const entry of await readdir(base, { recursive: true, withFileTypes: true })) {
    const at = path.join(entry.parentPath, entry.name)
    const file = entry.isSymbolicLink() ? await realpath(at).catch(() => null) : at
    if (file === null || !(file + path.sep).startsWith(base + path.sep)) continue
    const info = entry.isDirectory() ? null : await stat(file).catch(() => null)
    if (!info?.isFile()) continue
    files.set(path.relative(base, at).split(path.sep).join('/'), { file, size: info.size, modified: info.mtimeMs })
  }
  return files
}

function isPackedForm(name: string, files: ReadonlyMap<string, Found>): boolean {
  return /\.(?:br|gz)$/.test(name) && files.has(name.replace(/\.(?:br|gz)$/, ''))
}

function describe(
  name: string,
  found: Found,
  { root, br, gzip }: { root: StaticRoot; br: Found | undefined; gzip: Found | undefined },
): StaticFile {
  const tag = createHash('sha256').update(`${name}\0${found.size}\0${found.modified}`).digest('base64url').slice(0, 16)
  return {
    file: found.file,
    type: contentType(found.file),
    size: found.size,
    tag,
    lastModified: new Date(found.modified).toUTCString(),
    immutable: root.immutable ?? false,
    packed: { ...(usable(br, found) && { br }), ...(usable(gzip, found) && { gzip }) },
  }
}

/** One older than its source was made from something else. */
function usable(packed: Found | undefined, source: Found): packed is Found {
  return packed !== undefined && packed.modified >= source.modified && packed.size < source.size
}

function contentType(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream'
  return /^(?:text\/|application\/(?:javascript|json|manifest\+json|xml))/.test(type) ? `${type}; charset=UTF-8` : type
}
