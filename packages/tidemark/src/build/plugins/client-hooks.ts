import type { Plugin } from 'vite'
import { TidemarkError } from '../../errors/error.ts'
import { importedNames, isClientModule, statementsOf } from './module-statements.ts'
import { placeOf } from './source-place.ts'

const CLIENT_ONLY: ReadonlySet<string> = new Set([
  'useState',
  'useEffect',
  'useLayoutEffect',
  'useInsertionEffect',
  'useReducer',
  'useRef',
  'useContext',
  'useTransition',
  'useDeferredValue',
  'useSyncExternalStore',
  'useImperativeHandle',
  'useOptimistic',
  'useActionState',
  'useEffectEvent',
  'createContext',
  'Component',
  'PureComponent',
])

/** A hook of the browser in a server component would be "not a function" at run time: say it with file and line. */
export function clientHooks({ root }: { root: string }): Plugin {
  return {
    name: 'tidemark:client-hooks',
    transform: {
      filter: { id: { exclude: /\/node_modules\// }, code: /from\s*['"]react['"]/ },
      async handler(code, id) {
        if (this.environment.name !== 'rsc' || !id.startsWith(root)) return null
        const statements = await statementsOf(code)
        if (isClientModule(statements)) return null
        for (const statement of statements) {
          const found = statement.source?.value === 'react' ? importedNames(statement).find((name) => CLIENT_ONLY.has(name)) : undefined
          if (found === undefined) continue
          throw new TidemarkError('TM_CLIENT_HOOK', {
            message: `You're importing a module that depends on \`${found}\` into a React Server Component module. This API is only available in Client Components. To fix, mark the file (or its parent) with the "use client" directive.`,
            at: placeOf(this, { root, id, code }, statement.start),
          })
        }
        return null
      },
    },
  }
}
