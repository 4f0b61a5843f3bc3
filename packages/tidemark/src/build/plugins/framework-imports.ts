import type { Plugin } from 'vite'
import { entryFile, externalEntries, parseFrameworkImport } from '../framework.ts'

/**
 * Resolves `next/*` and `tidemark/*` of the app and of its dependencies to this
 * package. Always the same file without a version query: two spellings of one
 * module would be two React contexts.
 */
export function frameworkImports(options: { installedAs: string }): Plugin {
  return {
    name: 'tidemark:framework-imports',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(next|tidemark)(\/|$)/ },
      handler(source) {
        const parsed = parseFrameworkImport(source)
        if (!parsed) return null
        const environment = this.environment.name as 'rsc' | 'ssr' | 'client'
        if (environment !== 'client' && externalEntries.has(parsed.entry)) {
          return { id: `${options.installedAs}/${parsed.entry}`, external: true }
        }
        return entryFile(parsed.entry, environment)
      },
    },
  }
}
