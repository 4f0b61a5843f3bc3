import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { entryFile, externalEntries, parseFrameworkImport } from '../framework.ts'

const SHARED = '\0tidemark:shared/'
const REGISTRY = 'tidemark.shared-modules'

export interface FrameworkImportsOptions {
  /** The name by which Node finds the package from the application. */
  readonly installedAs: string
  readonly dev: boolean
}

/**
 * Resolves `next/*` and `tidemark/*` of the app and of its dependencies to this
 * package. Always the same file without a version query: two spellings of one
 * module would be two React contexts. Entries without React stay outside of the
 * bundles, so that app code and the server around it share one instance.
 */
export function frameworkImports({ installedAs, dev }: FrameworkImportsOptions): Plugin {
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
          return dev ? SHARED + parsed.entry : { id: `${installedAs}/${parsed.entry}`, external: true }
        }
        return entryFile(parsed.entry, environment)
      },
    },
    load: {
      filter: { id: /^\0tidemark:shared\// },
      // Vite's module runner knows no external module by a plugin's word: hand over the instance this process has.
      async handler(id) {
        const entry = id.slice(SHARED.length)
        const file = entryFile(entry, 'rsc')
        if (!file) return null
        const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>
        const registry = ((globalThis as Record<symbol, unknown>)[Symbol.for(REGISTRY)] ??= {}) as Record<string, unknown>
        registry[entry] = module
        const names = Object.keys(module).filter((name) => name !== 'default')
        return `const module = globalThis[Symbol.for('${REGISTRY}')][${JSON.stringify(entry)}]\nexport const { ${names.join(', ')} } = module\n`
      },
    },
  }
}
