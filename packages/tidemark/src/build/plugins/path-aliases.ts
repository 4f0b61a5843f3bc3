import { existsSync } from 'node:fs'
import path from 'node:path'
import { createPathsMatcher, parseTsconfig } from 'get-tsconfig'
import type { Plugin } from 'vite'

/**
 * `paths` and `baseUrl` for what Vite leaves unresolved: of a jsconfig.json, and for
 * files that the tsconfig does not include (MDX, JavaScript).
 */
export function pathAliases({ root, tsconfig }: { readonly root: string; readonly tsconfig: string }): Plugin[] {
  const file = [tsconfig, 'jsconfig.json'].map((name) => path.join(root, name)).find((name) => existsSync(name))
  const match = file && createPathsMatcher({ path: file, config: parseTsconfig(file) })
  if (!match) return []
  return [
    {
      name: 'tidemark:path-aliases',
      enforce: 'post',
      resolveId: {
        filter: { id: /^[^./\0]/ },
        async handler(source, importer) {
          if (!importer || importer.includes('/node_modules/')) return null
          for (const candidate of match(source)) {
            const found = await this.resolve(candidate, importer, { skipSelf: true })
            if (found) return found
          }
          return null
        },
      },
    },
  ]
}
