import asyncHooks from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import path from 'node:path'
import { compileFunction } from 'node:vm'
import type { Plugin } from 'vite'

const NATIVE = '\0tidemark:react/'
const REGISTRY = 'tidemark.native-react'
const FLIGHT = '@vitejs/plugin-rsc/vendor/react-server-dom/'

/** What the module runner would otherwise compile statement by statement: a second of every start. */
const shared = new Set(['react', 'react-dom', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react/compiler-runtime'])
const own = {
  rsc: new Set([...shared, `${FLIGHT}server.node`, `${FLIGHT}static.node`, `${FLIGHT}client.node`]),
  ssr: new Set([...shared, 'react-dom/server.node', 'react-dom/static.node', `${FLIGHT}client.node`]),
} as const

type ServerEnvironment = keyof typeof own
type Load = (specifier: string) => unknown

/**
 * In dev, React's server packages are evaluated by Node as they are, once in the
 * process for each environment, and not transformed: they are most of the code
 * that a first request needs, and never change.
 */
export function nativeReact(options: { root: string }): Plugin[] {
  return [
    {
      name: 'tidemark:native-react',
      enforce: 'pre',
      resolveId: {
        filter: { id: /^(?:react|react-dom)(?:\/|$)|^@vitejs\/plugin-rsc\/vendor\// },
        handler(source) {
          const environment = this.environment.name
          if (environment !== 'rsc' && environment !== 'ssr') return null
          const specifier = source.replace(/\.edge$/, '.node')
          return own[environment].has(specifier) ? NATIVE + specifier : null
        },
      },
      load: {
        filter: { id: /^\0tidemark:react\// },
        handler(id) {
          const environment = this.environment.name as ServerEnvironment
          return facade(environment, id.slice(NATIVE.length), options.root)
        },
      },
    },
    {
      name: 'tidemark:native-react/no-optimizer',
      enforce: 'post',
      configEnvironment(name, config) {
        if ((name === 'rsc' || name === 'ssr') && config.optimizeDeps) config.optimizeDeps.include = []
      },
    },
  ]
}

/** A module that hands over what this process holds already. */
function facade(environment: ServerEnvironment, specifier: string, root: string): string {
  const registry = registryOf()
  const key = `${environment} ${specifier}`
  const exports = (registry[key] ??= loaderOf(environment, root)(specifier)) as Record<string, unknown>
  const names = Object.keys(exports).filter((name) => name !== 'default')
  return (
    `const module = globalThis[Symbol.for('${REGISTRY}')][${JSON.stringify(key)}]\n` +
    `export const { ${names.join(', ')} } = module\nexport default module\n`
  )
}

function registryOf(): Record<string, unknown> {
  return ((globalThis as Record<symbol, unknown>)[Symbol.for(REGISTRY)] ??= {}) as Record<string, unknown>
}

/**
 * React's development build follows every promise of the process, the compiler's too, to say what a component
 * waited for: a third of the time to a first page (docs/decisions/007).
 */
const unheard = asyncHooks.createHook({})
unheard.enable = () => unheard

const loaders = new Map<string, Load>()

function loaderOf(environment: ServerEnvironment, root: string): Load {
  const known = loaders.get(environment)
  if (known) return known
  const fromApp = createRequire(path.join(root, 'package.json'))
  const fromHere = createRequire(import.meta.url)
  const modules = new Map<string, { exports: unknown }>()

  function fileOf(specifier: string): string {
    if (specifier.startsWith(FLIGHT)) return fromHere.resolve(specifier)
    const file = fromApp.resolve(specifier)
    // Node has no way to resolve with a condition that the process was not started with.
    return environment === 'rsc' ? (serverVariants[specifier]?.(file) ?? file) : file
  }

  function evaluate(file: string): unknown {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const source = readFileSync(file, 'utf8')
      .replaceAll('__webpack_require__.u', '({}).u')
      .replaceAll('__webpack_require__', '__vite_rsc_require__')
    const run = compileFunction(source, ['exports', 'require', 'module', '__filename', '__dirname'], { filename: file })
    const native = createRequire(file)
    const require: Load = (specifier) => {
      if (specifier === 'async_hooks') return { ...asyncHooks, createHook: () => unheard }
      if (isBuiltin(specifier)) return native(specifier)
      if (specifier.startsWith('.')) return evaluate(native.resolve(specifier))
      return own[environment].has(specifier) ? load(specifier) : native(specifier)
    }
    run(module.exports, require, module, file, path.dirname(file))
    return module.exports
  }

  function load(specifier: string): unknown {
    // Packages that Node loads for the HTML renderer must meet the same React.
    return environment === 'ssr' && !specifier.startsWith(FLIGHT) ? fromApp(specifier) : evaluate(fileOf(specifier))
  }

  loaders.set(environment, load)
  return load
}

const beside =
  (name: string) =>
  (file: string): string =>
    path.join(path.dirname(file), name)

const serverVariants: Readonly<Record<string, (file: string) => string>> = {
  react: beside('react.react-server.js'),
  'react/jsx-runtime': beside('jsx-runtime.react-server.js'),
  'react/jsx-dev-runtime': beside('jsx-dev-runtime.react-server.js'),
  'react-dom': beside('react-dom.react-server.js'),
}
