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
  return {
    name: 'tidemark:packed-modules',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(?:\.{1,2})?\/.*\.js$/ },
      handler(named, importer = '') {
        const { name } = this.environment
        // So a package is named that is linked, and lies outside of the application.
        const source = named.startsWith('/@fs/') ? named.slice('/@fs'.length) : named
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
