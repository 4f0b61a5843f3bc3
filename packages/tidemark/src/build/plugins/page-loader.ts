import { createHash } from 'node:crypto'
import path from 'node:path'
import { getPluginApi } from '@vitejs/plugin-rsc'
import { build, type Plugin, type Rolldown } from 'vite'
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

/** What React meets on almost every page without components of its own. */
const START = new Set(INERT.filter(([module]) => module !== 'form.js').map(([module]) => path.join(distDir, module)))

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
export function pageLoader({ enabled, basePath }: { readonly enabled: boolean; readonly basePath: string }): Plugin {
  let made: Made | null = null
  return {
    name: 'tidemark:page-loader',
    config: () => ({
      define: { __TIDEMARK_MARKS__: 'false' },
      environments: { ssr: { define: { __TIDEMARK_MARKS__: String(enabled) } } },
    }),
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
        files: startFiles(Object.values(bundle), entry).map((name) => `./${path.posix.relative(path.posix.dirname(entry.fileName), name)}`),
        basePath,
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

/**
 * The entry, and what it will import on a page without components of the application's own: known together, they are
 * fetched together instead of one after the other.
 */
function startFiles(bundle: ReadonlyArray<Rolldown.OutputChunk | Rolldown.OutputAsset>, entry: Rolldown.OutputChunk): string[] {
  const chunks = bundle.filter((file) => file.type === 'chunk')
  const found = new Set<string>()
  function add(chunk: Rolldown.OutputChunk | undefined): void {
    if (!chunk || found.has(chunk.fileName)) return
    found.add(chunk.fileName)
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name))
  }
  add(entry)
  for (const chunk of chunks) if (chunk.moduleIds.some((id) => START.has(id.split('?', 1)[0] as string))) add(chunk)
  return [...found]
}

interface LoaderInput {
  readonly define: Readonly<Record<string, unknown>> | undefined
  /** React's entry, and what is fetched with it. */
  readonly files: readonly string[]
  readonly basePath: string
}

async function loaderCode(root: string, { define = {}, files, basePath }: LoaderInput): Promise<string> {
  const [entry] = files
  const known = [
    // Not a literal: nothing is to be bundled with it, or preloaded for it.
    `const entry = ${JSON.stringify(entry)}`,
    'export const load = () => import(/* @vite-ignore */ entry)',
    `export const files = ${JSON.stringify(files)}`,
    `export const basePath = ${JSON.stringify(basePath)}`,
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
