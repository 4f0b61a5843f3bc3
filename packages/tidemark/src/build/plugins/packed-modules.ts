import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'
import { distDir, packedDir, packedFile } from '../framework.ts'

/**
 * In dev the framework's own modules come packed, some files for each environment instead of 200: to each of those the
 * compiler gives milliseconds, and the browser a request.
 */
export function packedModules(): Plugin {
  let root = ''
  return {
    name: 'tidemark:packed-modules',
    enforce: 'pre',
    configResolved: (config) => void ({ root } = config),
    resolveId: {
      filter: { id: /^(?:\.{1,2})?\/.*\.js$/ },
      handler(named, importer = '') {
        const { name } = this.environment
        const source = pathOf(named, root)
        if (!path.isAbsolute(source) && !importer.startsWith(distDir)) return null
        const file = path.resolve(path.dirname(importer), source)
        const packed = packedFile(file, name)
        if (packed !== file) return packed
        const own = path.relative(path.join(packedDir, name), file)
        if (own.startsWith('..')) return null
        // What is not packed, packed modules name as if it lay beside them.
        return existsSync(file) ? file : this.resolve(`./${own}`, path.join(distDir, 'index.js'), { skipSelf: true })
      },
    },
    load: {
      filter: { id: /\/dist\/packed\// },
      async handler(id) {
        if (!id.startsWith(packedDir)) return null
        // A map of every line onto itself would be sent along, five times as large as the code.
        return { code: await readFile(id, 'utf8'), map: { mappings: '' } }
      },
    },
  }
}

/** Of a package that is linked, client modules are named by the URL they have in dev: within the application's folder, or beyond it. */
function pathOf(source: string, root: string): string {
  if (source.startsWith('/@fs/')) return source.slice('/@fs'.length)
  const within = path.join(root, source)
  return path.isAbsolute(source) && within.startsWith(distDir) ? within : source
}
