import path from 'node:path'
import type { Plugin } from 'vite'
import { distDir } from '../framework.ts'

/**
 * Puts the application's `images.loaderFile` in the place of the loader that
 * points at the optimisation endpoint.
 *
 * @param options.loaderFile absolute path; null leaves the default
 * @param options.replaces compiled module of the default loader; for tests
 */
export function imageLoader(options: { loaderFile: string | null; replaces?: string }): Plugin {
  const { loaderFile, replaces = path.join(distDir, 'client/image/default-loader.js') } = options
  return {
    name: 'tidemark:image-loader',
    enforce: 'pre',
    load(id) {
      if (loaderFile === null || id !== replaces) return null
      return { code: `export { default as defaultLoader } from ${JSON.stringify(loaderFile)}\n`, map: { mappings: '' } }
    },
  }
}
