import type { Plugin } from 'vite'
import { TidemarkError } from '../../errors/error.ts'
import { importedNames, statementsOf, type Statement } from './module-statements.ts'
import { placeOf } from './source-place.ts'

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

/**
 * A client module that imports what reads the request would fail in the visitor's
 * browser only, and not before it is called. An `import()` is left alone: it may
 * stand behind a test for where the code runs.
 *
 * Behind plugin-rsc, which has put references in the place of server functions.
 */
export function serverImports({ root }: { root: string }): Plugin {
  return {
    name: 'tidemark:server-imports',
    transform: {
      filter: { id: { exclude: /\/node_modules\// }, code: /(?:next|tidemark)\/(?:headers|cache|server)['"]|server-only/ },
      async handler(code, id) {
        if (this.environment.name === 'rsc' || !id.startsWith(root)) return null
        for (const statement of await statementsOf(code)) {
          const found = serverOnly(statement)
          if (found === undefined) continue
          throw new TidemarkError('TM_SERVER_IMPORT', {
            message:
              `You're importing a module that depends on "${found}" into a React Client Component module. ` +
              'This API is only available in Server Components but one of its parents is marked with "use client", so this module is also a Client Component.',
            at: placeOf(this, { root, id, code }, statement.start),
          })
        }
        return null
      },
    },
  }
}

function serverOnly(statement: Statement): string | undefined {
  if (statement.type !== 'ImportDeclaration' || !statement.source) return undefined
  const { value } = statement.source
  if (SERVER_MODULES.has(value)) return value
  return importedNames(statement).find((name) => SERVER_NAMES.get(value)?.has(name))
}
