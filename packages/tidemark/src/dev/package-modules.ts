import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { ESModulesEvaluator } from 'vite/module-runner'

const { cache } = createRequire(import.meta.url)
const seen = new WeakMap<object, object>()

/**
 * Packages that server code imports in dev, as a build's bundles have them. Of CommonJS Node.js knows only the names that it
 * finds by reading the code, and takes `exports.default` for a name like any other. What it cannot load at all, such as modules
 * that are imported without their extension, is compiled.
 */
export class PackageEvaluator extends ESModulesEvaluator {
  readonly #compile: (url: string) => Promise<unknown>

  constructor(compile: (url: string) => Promise<unknown>) {
    super()
    this.#compile = compile
  }

  override async runExternalModule(file: string): Promise<unknown> {
    let module: { readonly default?: unknown }
    try {
      module = (await super.runExternalModule(file)) as typeof module
    } catch (error) {
      if (!file.startsWith('file:') || !isUnreadable(error)) throw error
      // With a name of its own: by the file's, the runner would wait for this very module.
      return this.#compile(`/@fs${fileURLToPath(file)}?compiled`)
    }
    const exports = module.default
    if (!isObject(exports) || !file.startsWith('file:') || cache[fileURLToPath(file)]?.exports !== exports) return module
    const known = seen.get(exports) ?? asModule(exports)
    seen.set(exports, known)
    return known
  }
}

/** What `import` of a CommonJS module gives, where a bundler makes it. */
export function asModule(exports: object): object {
  const module = Object.create(null) as object
  for (const name of Object.keys(exports)) {
    // Read when it is used: modules in a circle fill theirs later.
    Object.defineProperty(module, name, { configurable: true, enumerable: true, get: () => (exports as Record<string, unknown>)[name] })
  }
  if (!('__esModule' in exports)) Object.defineProperty(module, 'default', { value: exports })
  return module
}

const MARK = '__cjs_module_runner_transform'
const WHOLE = '__tidemark_cjs_exports'

/** The same for those packages that are compiled, as they are made for React: the bundler plugin makes modules of them. */
export function commonjsDefaults(): Plugin {
  return {
    name: 'tidemark:commonjs-defaults',
    apply: 'serve',
    enforce: 'post',
    transform: {
      filter: { id: /\/node_modules\//, code: /__cjs_module_runner_transform|__cjs_interop__/ },
      handler(code) {
        if (this.environment.name === 'client') return null
        return {
          code: code
            .replace(`return m.${MARK} ||`, `if (m.${MARK}) return m.${WHOLE}; return`)
            // What was written as a module says so to who requires it.
            .replace('? m.default : m;', "? m.default : Object.defineProperty({ ...m }, '__esModule', { value: true });")
            .replace(
              'export default module.exports;',
              `export const ${WHOLE} = module.exports;\nexport default module.exports?.__esModule ? module.exports.default : module.exports;`,
            ),
          map: null,
        }
      },
    },
  }
}

/** Not what the module itself has thrown. */
function isUnreadable(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof Error && 'code' in error && UNREADABLE.has(error.code))
}

const UNREADABLE: ReadonlySet<unknown> = new Set([
  'ERR_IMPORT_ASSERTION_TYPE_MISSING',
  'ERR_IMPORT_ATTRIBUTE_MISSING',
  'ERR_MODULE_NOT_FOUND',
  'ERR_REQUIRE_ESM',
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_UNSUPPORTED_DIR_IMPORT',
])

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
