import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'

const MARK = /__tidemark_code\(([^)]+)\)__/g

/** Stands in a module's code until the hash of all it imports is known. */
export function codePlaceholder(file: string): string {
  return `__tidemark_code(${file})__`
}

interface ModuleInfo {
  readonly code?: string | null
  readonly importedIds?: readonly string[]
  readonly dynamicallyImportedIds?: readonly string[]
}

/**
 * The identity of cached functions: a hash over the code of a module and of
 * everything it imports, so that a deploy keeps the entries whose code has not
 * changed. What is not bundled counts by its package's version; an import that
 * cannot be followed makes the identity the build's own.
 */
export function codeIdentity(options: { root: string; buildId: string }): Plugin {
  const versions = new Map<string, string>()
  return {
    name: 'tidemark:code-identity',
    renderChunk: {
      order: 'post',
      handler(code) {
        if (this.environment.name !== 'rsc' || !code.includes('__tidemark_code(')) return null
        const hashed = code.replace(MARK, (_mark, file: string) => {
          const start = path.join(options.root, file)
          return graphHash(start, (id) => this.getModuleInfo(id) as ModuleInfo | null)
        })
        return { code: hashed, map: null }
      },
    },
  }

  function graphHash(start: string, infoOf: (id: string) => ModuleInfo | null): string {
    const parts = new Map<string, string>()
    const queue = [start]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (parts.has(id)) continue
      const info = infoOf(id)
      if (info?.code == null) {
        parts.set(id, outsideVersion(id))
        continue
      }
      parts.set(id, info.code)
      const file = id.split('?', 1)[0] as string
      // The code of an asset is a reference; what counts is the file.
      if (!/\.[cm]?[jt]sx?$/.test(file) && existsSync(file)) parts.set(`${id}:file`, readFileSync(file).toString('base64'))
      queue.push(...(info.importedIds ?? []), ...(info.dynamicallyImportedIds ?? []))
    }
    const hash = createHash('sha256')
    for (const [id, part] of [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      hash.update(path.relative(options.root, id)).update('\0').update(part).update('\0')
    }
    return hash.digest('base64url').slice(0, 22)
  }

  function outsideVersion(id: string): string {
    if (isBuiltin(id)) return process.versions.node.split('.', 1)[0] as string
    // Addresses of what browsers load: results name client components by their modules.
    if (id === 'virtual:vite-rsc/assets-manifest') return ''
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]
    if (name === undefined || path.isAbsolute(id) || id.startsWith('\0')) return options.buildId
    const known = versions.get(name)
    if (known) return known
    const file = path.join(options.root, 'node_modules', name, 'package.json')
    const version = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : options.buildId
    versions.set(name, version)
    return version
  }
}
