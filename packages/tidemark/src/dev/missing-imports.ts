import type { Plugin } from 'vite'

/**
 * Compiles a server's module again when a file appears that it may have missed. Vite does so for browsers only: on the
 * server an import that led nowhere would stay so until the module is edited.
 */
export function missingImports(): Plugin {
  const importers = new Map<string, Set<string>>()
  return {
    name: 'tidemark:missing-imports',
    apply: 'serve',
    resolveId: {
      // Asked last: nobody else knows it.
      order: 'post',
      handler(source, importer) {
        const { name, config } = this.environment
        // Virtual modules miss no files.
        if (importer === undefined || config.consumer !== 'server' || `${source}${importer}`.includes('\0')) return null
        const known = importers.get(name)
        if (known) known.add(importer)
        else importers.set(name, new Set([importer]))
        return null
      },
    },
    hotUpdate: {
      order: 'pre',
      handler({ type, modules }) {
        const { name, moduleGraph } = this.environment
        const waiting = importers.get(name)
        if (type !== 'create' || !waiting) return undefined
        importers.delete(name)
        const missed = [...waiting].map((id) => moduleGraph.getModuleById(id)).filter((module) => module !== undefined)
        return [...new Set([...modules, ...missed])]
      },
    },
  }
}
