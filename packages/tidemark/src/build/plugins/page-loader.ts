import { createHash } from 'node:crypto'
import path from 'node:path'
import { getPluginApi } from '@vitejs/plugin-rsc'
import { build, type Plugin } from 'vite'
import { distDir } from '../framework.ts'

const VIRTUAL = 'virtual:tidemark/loader'
const FILE = path.join(distDir, 'client/loader/loader.js')

/** The framework's client components that a page may hold without needing React at once: module, export. */
const INERT = [
  ['client/slot.js', 'Slot'],
  ['client/head-outlet.js', 'HeadOutlet'],
  ['client/boundaries.js', 'HttpBoundary'],
  ['client/builtin.js', 'BuiltinHttpPage'],
  ['client/island.js', 'Island'],
  ['link.js', 'default'],
  ['form.js', 'default'],
] as const

/** What the rest of the build has to know; the URL of React's entry is plugin-rsc's to tell. */
interface Made {
  readonly file: string
  readonly inert: readonly string[]
  readonly guard: string
}

/**
 * Builds the script that stands in a page instead of React until React is needed. On its own: shared with the browser's
 * bundle, its code would be loaded with that.
 *
 * @param options.enabled false where every page runs code of the application in the browser
 */
export function pageLoader({ enabled }: { readonly enabled: boolean }): Plugin {
  let made: Made | null = null
  return {
    name: 'tidemark:page-loader',
    resolveId: { filter: { id: /^virtual:tidemark\/loader$/ }, handler: () => `\0${VIRTUAL}` },
    load: { filter: { id: /^\0virtual:tidemark\/loader$/ }, handler: () => `export default ${JSON.stringify(made)}\n` },
    async generateBundle(_options, bundle) {
      if (!enabled || this.environment.name !== 'client') return
      const { config } = this.environment
      const manager = getPluginApi(config)?.manager
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === 'index')
      if (!manager || entry?.type !== 'chunk') return
      const keys = new Map(
        Object.entries(manager.clientReferenceMetaMap).map(([id, { referenceKey }]) => [id.split('?', 1)[0], referenceKey]),
      )
      const moduleKey = (module: string): string => keys.get(path.join(distDir, module)) ?? ''
      const reference = (module: string, name: string): string => `${moduleKey(module)}#${name}`
      const code = await loaderCode(config.root, {
        define: config.define,
        files: [entry.fileName, ...entry.imports].map((name) => `./${path.posix.relative(path.posix.dirname(entry.fileName), name)}`),
        references: { link: moduleKey('link.js'), form: moduleKey('form.js') },
      })
      const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8)
      const file = `loader-${hash}.js`
      this.emitFile({ type: 'asset', fileName: path.posix.join(path.posix.dirname(entry.fileName), file), source: code })
      made = {
        file,
        inert: INERT.map(([module, name]) => reference(module, name)),
        guard: reference('client/boundaries.js', 'ErrorBoundary'),
      }
    },
  }
}

interface LoaderInput {
  readonly define: Readonly<Record<string, unknown>> | undefined
  /** React's entry and what it imports. */
  readonly files: readonly string[]
  readonly references: object
}

async function loaderCode(root: string, { define = {}, files, references }: LoaderInput): Promise<string> {
  const [entry] = files
  const known = [
    // Not a literal: nothing is to be bundled with it, or preloaded for it.
    `const entry = ${JSON.stringify(entry)}`,
    'export const load = () => import(/* @vite-ignore */ entry)',
    `export const files = ${JSON.stringify(files)}`,
    `export const references = ${JSON.stringify(references)}`,
  ]
  const result = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'silent',
    define: { ...define },
    plugins: [
      {
        name: 'tidemark:loader-build',
        resolveId(source) {
          return source === 'virtual:tidemark/loader-build' ? `\0${source}` : null
        },
        load: (id) => (id === '\0virtual:tidemark/loader-build' ? known.join('\n') : null),
      },
    ],
    build: { write: false, minify: true, modulePreload: false, rolldownOptions: { input: FILE } },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('The page loader could not be bundled')
  return chunk.code
}
