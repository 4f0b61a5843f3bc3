import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { distDir } from '../framework.ts'

const NATIVE = '\0tidemark:native/'
const REGISTRY = 'tidemark.native-modules'

/** The framework's modules that know neither React nor the application. */
const plain = /^(?:cache|errors|lifetime|request|routes)\/|^render\/metadata\/(?!tags\.)|^(?:clock|deferred|env)\.js$/

/**
 * In dev, what the bundles share with the server around them is the instance
 * the process has: nothing to compile when a server starts, and one module
 * where a build has two.
 */
export function nativeModules(): Plugin {
  return {
    name: 'tidemark:native-modules',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\.{1,2}\/.*\.js$/ },
      handler(source, importer) {
        if (this.environment.name === 'client' || !importer?.startsWith(distDir)) return null
        const file = path.relative(distDir, path.resolve(path.dirname(importer), source))
        return plain.test(file) ? NATIVE + file : null
      },
    },
    load: {
      filter: { id: /^\0tidemark:native\// },
      async handler(id) {
        const file = id.slice(NATIVE.length)
        const registry = ((globalThis as Record<symbol, unknown>)[Symbol.for(REGISTRY)] ??= {}) as Record<string, object>
        const module = (registry[file] ??= (await import(pathToFileURL(path.join(distDir, file)).href)) as object)
        return `const module = globalThis[Symbol.for('${REGISTRY}')][${JSON.stringify(file)}]\nexport const { ${Object.keys(module).join(', ')} } = module\n`
      },
    },
  }
}
