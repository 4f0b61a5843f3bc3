import path from 'node:path'
import { hasDirective, transformHoistInlineDirective, transformWrapExport } from '@vitejs/plugin-rsc/transforms'
import { parseAstAsync, type Plugin } from 'vite'
import { TidemarkError } from '../../errors/error.ts'
import { distDir } from '../framework.ts'
import { codePlaceholder } from './code-identity.ts'

export const cacheDirective: RegExp = /^use cache(?:: (.+))?$/

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
    transform: {
      filter: { code: /use cache/ },
      async handler(code, id) {
        if (this.environment.name !== 'rsc' || id.startsWith(path.dirname(distDir))) return null
        const ast = await parseAstAsync(code)
        const file = path.relative(options.root, id.split('?', 1)[0] as string)
        const place = { code, file, options }
        checkDirectives(place, ast as never)
        const fileKind = fileDirective(ast as never)
        const output =
          fileKind === null
            ? transformHoistInlineDirective(code, ast as never, {
                directive: cacheDirective,
                hoistRuntime: true,
                noExport: true,
                rejectNonAsyncFunction: true,
                runtime: (value, name, meta) =>
                  wrapped(place, { value, name: hoistedName(name), node: meta.valueNode as FunctionNode, kind: meta.directiveMatch[1], bound: meta.bindVars.length > 0 }),
                encode: (value) => `$$captured(${value})`,
                decode: (value) => value,
              }).output
            : transformWrapExport(code, ast as never, {
                rejectNonAsyncFunction: true,
                filter: (_name, meta) => isFunctionExport(meta.valueNode as FunctionNode | undefined, meta.isFunction),
                runtime: (value, name, meta) => wrapped(place, { value, name, node: meta.valueNode as FunctionNode | undefined, kind: fileKind, bound: false }),
              }).output
        if (!output.hasChanged()) return null
        output.prepend(`import { cached as $$cached, captured as $$captured } from ${JSON.stringify(runtimeFile)};\n`)
        return { code: output.toString(), map: output.generateMap({ hires: 'boundary' }) }
      },
    },
  }
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
  return node === undefined || !['ObjectExpression', 'ArrayExpression', 'Literal', 'TemplateLiteral', 'ClassDeclaration'].includes(node.type)
}

interface Program {
  readonly body: ReadonlyArray<{ readonly type: string; readonly directive?: string; readonly expression?: { readonly value?: unknown } }>
}

/** The kind of a directive that holds for the whole file, or null. */
function fileDirective(program: Program): string | null {
  for (const statement of program.body) {
    if (statement.type !== 'ExpressionStatement' || typeof statement.expression?.value !== 'string') break
    const match = cacheDirective.exec(statement.expression.value)
    if (match) return match[1] ?? 'default'
  }
  return null
}

/** Mistakes that the transform itself would pass over in silence. */
function checkDirectives({ code, file, options }: Place, program: Program): void {
  const pattern = /(['"])(use cache[^'"\n]*)\1/g
  for (const match of code.matchAll(pattern)) {
    const text = match[2] as string
    const at = `${file}:${code.slice(0, match.index).split('\n').length}`
    const kind = cacheDirective.exec(text)
    if (!isStatement(code, match.index, match[0].length)) continue
    if (!options.enabled) {
      throw new TidemarkError('TM_CACHE_DISABLED', {
        message: 'To use "use cache", please enable the feature flag `cacheComponents` in your Next.js config.',
        at,
      })
    }
    if (!kind) {
      const meant = text.replace(/^use cache\w*\s*:?\s*/, (prefix) => (prefix.includes(':') ? 'use cache: ' : 'use cache'))
      throw new TidemarkError('TM_CACHE_DIRECTIVE', { message: `Unknown directive "${text}". Did you mean "${meant.trim()}"?`, at })
    }
    const name = kind[1]
    if (name !== undefined && !['default', 'remote', 'private', ...options.handlers].includes(name)) {
      throw new TidemarkError('TM_CACHE_KIND', {
        message: `Unknown cache kind "${name}". Please configure a cache handler for this kind in the \`cacheHandlers\` object in your Next.js config.`,
        at,
      })
    }
  }
  if (hasDirective(program.body as never, 'use server') && fileDirective(program) !== null) {
    throw new TidemarkError('TM_CACHE_DIRECTIVE', { message: 'Conflicting directives "use server" and "use cache" found in the same file.', at: file })
  }
}

/** A directive stands alone in its statement: nothing but space before it on the way back to `{`, `;`, `}` or a line's start. */
function isStatement(code: string, start: number, length: number): boolean {
  const before = code.slice(0, start).trimEnd().at(-1)
  const after = code.slice(start + length).trimStart().at(0)
  return (before === undefined || '{;}/'.includes(before) || /["']/.test(before)) && (after === undefined || ';}'.includes(after) || code.slice(start + length).startsWith('\n'))
}
