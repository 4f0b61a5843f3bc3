import path from 'node:path'
import type { Plugin } from 'vite'
import { TidemarkError } from '../../errors/error.ts'

const clientOnly: ReadonlySet<string> = new Set([
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
export function clientHooks(options: { root: string }): Plugin {
  return {
    name: 'tidemark:client-hooks',
    transform: {
      filter: { id: { exclude: /\/node_modules\// }, code: /from\s*['"]react['"]/ },
      handler(code, id) {
        if (this.environment.name !== 'rsc' || id.startsWith('\0') || !id.startsWith(options.root) || /^\s*(['"])use client\1/m.test(code))
          return null
        for (const match of code.matchAll(/import\s*(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*['"]react['"]/g)) {
          const names = (match[1] as string).split(',').map((name) => name.trim().split(/\s+as\s+/)[0] as string)
          const found = names.find((name) => clientOnly.has(name))
          if (!found) continue
          throw new TidemarkError('TM_CLIENT_HOOK', {
            message: `You're importing a module that depends on \`${found}\` into a React Server Component module. This API is only available in Client Components. To fix, mark the file (or its parent) with the "use client" directive.`,
            at: `${path.relative(options.root, id.split('?', 1)[0] as string)}:${code.slice(0, match.index).split('\n').length}`,
          })
        }
        return null
      },
    },
  }
}
