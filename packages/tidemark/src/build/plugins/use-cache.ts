import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { transformHoistInlineDirective, transformWrapExport } from '@vitejs/plugin-rsc/transforms'
import { parseAstAsync, type Plugin } from 'vite'
import { distDir } from '../framework.ts'
import { cacheDirective, checkDirectives, exportedFunctions, fileDirective, type SyntaxNode } from './cache-directives.ts'
import { codePlaceholder } from './code-identity.ts'
import { fileOf, placeOf } from './source-place.ts'

const runtimeFile = path.join(distDir, 'render/rsc/use-cache.js')

export interface UseCacheOptions {
  readonly root: string
  readonly enabled: boolean
  /** Kinds with a handler of their own, besides default, remote and private. */
  readonly handlers: readonly string[]
  readonly dev: boolean
}

interface FunctionNode {
  readonly type: string
  readonly params?: ReadonlyArray<{ readonly type: string }>
}

/**
 * `'use cache'`, at the top of a file or of an async function: the function is
 * wrapped by the cache runtime. Captured variables become a first, bound
 * argument and so part of the key.
 */
export function useCache(options: UseCacheOptions): Plugin {
  return {
    name: 'tidemark:use-cache',
    resolveId: {
      filter: { id: FUNCTIONS },
      // Browsers ask by a path below the root.
      handler: (id) => (id.startsWith(options.root + path.sep) ? id : path.join(options.root, id)),
    },
    load: {
      filter: { id: FUNCTIONS },
      handler: (id) => serverFunctions(id),
    },
    transform: {
      filter: { code: /use[ -]?cache/i },
      async handler(code, id) {
        if (id.startsWith(path.dirname(distDir)) || !/\.[cm]?[jt]sx?$/.test(id.split('?', 1)[0] as string)) return null
        const ast = (await parseAstAsync(code)) as never
        const file = fileOf(options.root, id)
        if (!id.includes('/node_modules/')) {
          checkDirectives(ast, { ...options, at: (offset) => placeOf(this, { root: options.root, id, code }, offset) })
        }
        const fileKind = fileDirective(ast)
        if (this.environment.name !== 'rsc') {
          // Without a map: it would hold the source.
          return fileKind === null ? null : { code: functionsFromBrowser(id.split('?', 1)[0] as string, ast), map: { mappings: '' } }
        }
        const place = { code, file, options }
        const output = fileKind === null ? cacheInline(place, ast) : cacheExports(place, ast, fileKind)
        if (!output.hasChanged()) return null
        output.prepend(`import { cached as $$cached, captured as $$captured } from ${JSON.stringify(runtimeFile)};\n`)
        return { code: output.toString(), map: output.generateMap({ hires: 'boundary' }) }
      },
    },
  }
}

type Output = ReturnType<typeof transformWrapExport>['output']

function cacheInline(place: Place, ast: never): Output {
  return transformHoistInlineDirective(place.code, ast, {
    directive: cacheDirective,
    hoistRuntime: true,
    noExport: true,
    rejectNonAsyncFunction: true,
    runtime: (value, name, meta) =>
      wrapped(place, {
        value,
        name: hoistedName(name),
        node: meta.valueNode as FunctionNode,
        kind: meta.directiveMatch[1],
        bound: meta.bindVars.length > 0,
      }),
    encode: (value) => `$$captured(${value})`,
    decode: (value) => value,
  }).output
}

function cacheExports(place: Place, ast: never, kind: string): Output {
  return transformWrapExport(place.code, ast, {
    rejectNonAsyncFunction: true,
    filter: (_name, meta) => isFunctionExport(meta.valueNode as FunctionNode | undefined, meta.isFunction),
    runtime: (value, name, meta) => wrapped(place, { value, name, node: meta.valueNode as FunctionNode | undefined, kind, bound: false }),
  }).output
}

/** A file's cached functions as server functions. Only what a client component imports can be called. */
const FUNCTIONS = /^(.+\.[cm]?[jt]sx?)\.functions,([\w$,]+)\.js$/
const NOTHING = 'export {}\n'

/** Instead of the file, browsers get what calls its functions on the server. */
function functionsFromBrowser(file: string, ast: SyntaxNode): string {
  const names = exportedFunctions(ast)
  return names.length === 0 ? NOTHING : `export { ${names.join(', ')} } from ${JSON.stringify(`${file}.functions,${names.join(',')}.js`)}\n`
}

/** A module of server functions; an empty one for names that are none, whoever asks for them. */
async function serverFunctions(id: string): Promise<string> {
  const [, file = '', list = ''] = FUNCTIONS.exec(id) ?? []
  const names = list.split(',')
  const lang = /\.[cm]?ts$/.test(file) ? 'ts' : 'tsx'
  const ast = (await parseAstAsync(await readFile(file, 'utf8'), { lang })) as unknown as SyntaxNode
  const known = fileDirective(ast) === null ? [] : exportedFunctions(ast)
  if (!names.every((name) => known.includes(name))) return NOTHING
  const imports = names.map((name, index) => `${name} as f${index}`).join(', ')
  const exports = names.map((name, index) => `f${index} as ${name}`).join(', ')
  return `'use server'\nimport { ${imports} } from ${JSON.stringify(file)}\nexport { ${exports} }\n`
}

interface Place {
  readonly code: string
  readonly file: string
  readonly options: UseCacheOptions
}

interface Wrapped {
  readonly value: string
  readonly name: string
  readonly node: FunctionNode | undefined
  readonly kind: string | undefined
  readonly bound: boolean
}

function wrapped(place: Place, { value, name, node, kind = 'default', bound }: Wrapped): string {
  const meta = {
    id: `${place.file}#${name}`,
    name: name.replace(/^\d+\./, '') || 'a nameless function',
    kind,
    // A rest parameter takes whatever comes; else surplus arguments (React passes some) stay out of the key.
    params: node?.params?.some((param) => param.type === 'RestElement') ? null : (node?.params?.length ?? null),
    bound,
    code: place.options.dev ? '' : codePlaceholder(place.file),
  }
  return `$$cached(${value}, ${JSON.stringify(meta)})`
}

/** `$$hoist_2_getPost` → `getPost`, `$$hoist_2_` + index for a nameless one; the index keeps two of one name apart. */
function hoistedName(name: string): string {
  return name.replace(/^\$\$hoist_(\d+)_?/, '$1.')
}

function isFunctionExport(node: FunctionNode | undefined, isFunction: boolean | undefined): boolean {
  if (isFunction !== undefined) return isFunction
  return (
    node === undefined || !['ObjectExpression', 'ArrayExpression', 'Literal', 'TemplateLiteral', 'ClassDeclaration'].includes(node.type)
  )
}
