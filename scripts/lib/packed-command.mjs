import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { LAYERS } from './architecture/layers.mjs'
import { packageDir } from './paths.mjs'

const dist = path.join(packageDir, 'dist')

/**
 * The folders that are the command's alone. What stands below them, the application's bundles and packages load as well, and
 * packed there would be two of it in the process. No module down there imports one from up here: the architecture is checked.
 */
const packed = new Set(LAYERS.slice(LAYERS.findIndex((layer) => layer.includes('entries')) + 1).flat())

/**
 * Packs the modules of the command into a few files, `dist/packed`: a start of `dev`, `build` or `start` loads some of them in
 * the place of up to 200 modules. `bin/tidemark.js` chooses between the two.
 *
 * @returns {Promise<void>}
 */
export async function packCommand() {
  const dir = path.join(dist, 'packed')
  rmSync(dir, { recursive: true, force: true })
  const fromVite = createRequire(createRequire(path.join(packageDir, 'package.json')).resolve('vite'))
  /** @type {{ rolldown: typeof import('rolldown').rolldown }} */
  const { rolldown } = await import(pathToFileURL(fromVite.resolve('rolldown')).href)
  const bundle = await rolldown({
    input: path.join(dist, 'cli/main.js'),
    external: (source, importer) => importer !== undefined && !isPacked(source, importer),
    treeshake: false,
  })
  // As deep as the modules that find something by the place of their own file.
  await bundle.write({ dir, format: 'esm', chunkFileNames: '[name].js' })
  await bundle.close()
}

/**
 * @param {string} source
 * @param {string} importer
 */
function isPacked(source, importer) {
  const [folder = ''] = path.relative(dist, path.resolve(path.dirname(importer), source)).split(path.sep)
  return (source.startsWith('.') || path.isAbsolute(source)) && packed.has(folder)
}
