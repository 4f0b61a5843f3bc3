import path from 'node:path'
import { parseAstAsync, type Plugin } from 'vite'
import { TidemarkError } from '../../errors/error.ts'
import { lineOf } from './source-line.ts'

/** Modules of which nothing can work in the browser. */
const SERVER_MODULES: ReadonlySet<string> = new Set(['next/headers', 'tidemark/headers', 'server-only'])

/** Names that cannot work there, of modules of which others can. Source: Next.js 16. */
const CACHE: ReadonlySet<string> = new Set(['cacheLife', 'cacheTag', 'revalidatePath', 'revalidateTag'])
const SERVER: ReadonlySet<string> = new Set(['after'])
const SERVER_NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['next/cache', CACHE],
  ['tidemark/cache', CACHE],
  ['next/server', SERVER],
  ['tidemark/server', SERVER],
])

interface Import {
  readonly type: string
  readonly start: number
  readonly source?: { readonly value: string } | null
  readonly specifiers?: ReadonlyArray<{ readonly imported?: { readonly name?: string } }>
}

/**
 * A client module that imports what reads the request would fail in the visitor's
 * browser only, and not before it is called. An `import()` is left alone: it may
 * stand behind a test for where the code runs.
 *
 * Behind plugin-rsc, which has put references in the place of server functions.
 */
export function serverImports(options: { root: string }): Plugin {
  return {
    name: 'tidemark:server-imports',
    transform: {
      filter: { id: { exclude: /\/node_modules\// }, code: /(?:next|tidemark)\/(?:headers|cache|server)['"]|server-only/ },
      async handler(code, id) {
        if (this.environment.name === 'rsc' || !id.startsWith(options.root)) return null
        const { body } = (await parseAstAsync(code)) as unknown as { readonly body: readonly Import[] }
        for (const statement of body) {
          const found = serverOnly(statement)
          if (found === undefined) continue
          throw new TidemarkError('TM_SERVER_IMPORT', {
            message:
              `You're importing a module that depends on "${found}" into a React Client Component module. ` +
              'This API is only available in Server Components but one of its parents is marked with "use client", so this module is also a Client Component.',
            at: `${path.relative(options.root, id.split('?', 1)[0] as string)}:${lineOf(code, statement.start, () => this.getCombinedSourcemap())}`,
          })
        }
        return null
      },
    },
  }
}

function serverOnly({ type, source, specifiers = [] }: Import): string | undefined {
  if (type !== 'ImportDeclaration' || !source) return undefined
  if (SERVER_MODULES.has(source.value)) return source.value
  const names = SERVER_NAMES.get(source.value)
  return specifiers.map(({ imported }) => imported?.name).find((name) => name !== undefined && names?.has(name))
}
