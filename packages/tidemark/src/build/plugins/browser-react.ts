import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'

const OURS = '\0tidemark:browser-react/'
const FLIGHT = '@vitejs/plugin-rsc/vendor/react-server-dom/client.browser'
const entries = ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react/compiler-runtime', 'react-dom', 'react-dom/client', FLIGHT]

/**
 * In dev, React's packages for the browser are served as they are, each a module around its CommonJS: to bundle them is a
 * fifth of the work of a first start (docs/decisions/011). What is bundled of other packages imports them.
 */
export function browserReact({ root }: { root: string }): Plugin[] {
  return [
    {
      name: 'tidemark:browser-react',
      enforce: 'pre',
      applyToEnvironment: ({ name }) => name === 'client',
      resolveId: {
        filter: { id: /^(?:react|react-dom|scheduler|@vitejs\/plugin-rsc\/vendor)(?:\/|$)/ },
        handler(source, importer) {
          // The application may have a scheduler of its own.
          return entries.includes(source) || (source === 'scheduler' && importer?.startsWith(OURS)) ? OURS + source : null
        },
      },
      load: {
        filter: { id: /^\0tidemark:browser-react\// },
        handler: (id) => moduleOf(id.slice(OURS.length), root),
      },
    },
    {
      name: 'tidemark:browser-react/no-optimizer',
      enforce: 'post',
      configEnvironment(name, { optimizeDeps }) {
        if (name !== 'client' || !optimizeDeps) return
        optimizeDeps.include = (optimizeDeps.include ?? []).filter((wanted) => !entries.includes(wanted))
        optimizeDeps.exclude = [...(optimizeDeps.exclude ?? []), ...entries]
      },
    },
  ]
}

/** A module that runs a CommonJS file and exports what it does; null for a name that a URL has made up. */
async function moduleOf(specifier: string, root: string): Promise<{ code: string; map: { mappings: '' } } | null> {
  if (specifier !== 'scheduler' && !entries.includes(specifier)) return null
  const entry = fileOf(specifier, root)
  const development = /\.\/cjs\/[\w.-]+\.development\.js/.exec(await readFile(entry, 'utf8'))?.[0] ?? path.basename(entry)
  const source = await readFile(path.join(path.dirname(entry), development), 'utf8')
  // Here, so that nobody parses it: Vite would for the variable, and plugin-rsc for the words, which are of a message.
  const code = source.replaceAll('process.env.NODE_ENV', '"development"').replaceAll('use server', 'use\\x20server')
  const required = Array.from(source.matchAll(/\brequire\("([^"]+)"\)/g), (match) => match[1] as string)
  const names = new Set(Array.from(source.matchAll(/\bexports\.([\w$]+)\s*=[^=]/g), (match) => match[1] as string))
  const lines = [
    ...required.map((name, index) => `import m${index} from '${name}'`),
    `const modules = { ${required.map((name, index) => `'${name}': m${index}`).join(', ')} }`,
    `const module = { exports: {} }`,
    `;(function (module, exports, require) {\n${code}\n})(module, module.exports, (name) => modules[name])`,
    `export default module.exports`,
    `export const { ${[...names].join(', ')} } = module.exports\n`,
  ]
  return { code: lines.join('\n'), map: { mappings: '' } }
}

/** React as the application has it, with the scheduler that it brings. */
function fileOf(specifier: string, root: string): string {
  const from = specifier === FLIGHT ? import.meta.url : path.join(root, 'package.json')
  const require = createRequire(from)
  return specifier === 'scheduler' ? createRequire(require.resolve('react-dom')).resolve(specifier) : require.resolve(specifier)
}
