import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'

const FILE = 'tidemark:browser-react/'
const packages = ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react/compiler-runtime', 'react-dom', 'react-dom/client']
const ours = /^(?:react|react-dom)(?:\/|$)|^@vitejs\/plugin-rsc\/vendor\/react-server-dom\/client\.browser$/

/**
 * In dev, React's packages for the browser are served as they are, each file a module around its CommonJS: to bundle them, with
 * their source maps, was a fifth of the work of a first start. What is bundled of other packages imports them.
 */
export function browserReact(): Plugin[] {
  /** A URL can name any file of the machine: only those that some module imports are read. */
  const known = new Set<string>()
  function toId(file: string): string {
    known.add(file)
    return `\0${FILE}${file}`
  }
  return [
    {
      name: 'tidemark:browser-react',
      enforce: 'pre',
      applyToEnvironment: ({ name }) => name === 'client',
      resolveId: {
        filter: { id: [ours, /^\0?tidemark:browser-react\//] },
        async handler(source, importer, options) {
          if (source.startsWith('\0')) return source
          if (source.startsWith(FILE)) return importer?.startsWith(`\0${FILE}`) ? toId(source.slice(FILE.length)) : null
          const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
          return resolved && path.isAbsolute(resolved.id) ? toId(resolved.id.split('?', 1)[0] as string) : resolved
        },
      },
      load: {
        filter: { id: /^\0tidemark:browser-react\// },
        handler(id) {
          const file = id.slice(FILE.length + 1)
          return known.has(file) ? moduleOf(file) : null
        },
      },
    },
    {
      name: 'tidemark:browser-react/no-optimizer',
      enforce: 'post',
      configEnvironment(name, { optimizeDeps }) {
        if (name !== 'client' || !optimizeDeps) return
        optimizeDeps.include = (optimizeDeps.include ?? []).filter((wanted) => !ours.test(wanted.split(' > ').at(-1) ?? wanted))
        optimizeDeps.exclude = [...(optimizeDeps.exclude ?? []), ...packages]
      },
    },
  ]
}

/** A module that runs a CommonJS file and exports what it does. */
async function moduleOf(entry: string): Promise<{ code: string; map: { mappings: '' } }> {
  const { file, source } = await developmentFile(entry)
  const { resolve } = createRequire(file)
  const required = [...new Set(Array.from(source.matchAll(/\brequire\(["']([^"']+)["']\)/g), (match) => match[1] as string))]
  const imports = required.map((name, index) => `import m${index} from ${JSON.stringify(ours.test(name) ? name : FILE + resolve(name))}\n`)
  const known = required.map((name, index) => `${JSON.stringify(name)}: m${index}`)
  const names = new Set(Array.from(source.matchAll(/\bexports\.([\w$]+)\s*=[^=]/g), (match) => match[1] as string))
  const code =
    `${imports.join('')}const known = { ${known.join(', ')} }\nconst module = { exports: {} }\n` +
    `;(function (module, exports, require) {\n${source}\n})(module, module.exports, (name) => known[name])\n` +
    `export default module.exports\nexport const { ${[...names].join(', ')} } = module.exports\n`
  return { code, map: { mappings: '' } }
}

/** The entries of React's packages choose between two files. */
async function developmentFile(entry: string): Promise<{ file: string; source: string }> {
  const source = await readFile(entry, 'utf8')
  const chosen = /require\(["'](\.\/cjs\/[\w.-]+\.development\.js)["']\)/.exec(source)?.[1]
  if (chosen) return developmentFile(path.join(path.dirname(entry), chosen))
  // The names of a bundler that is not there.
  const code = source.replaceAll('__webpack_require__.u', '({}).u').replaceAll('__webpack_require__', '__vite_rsc_require__')
  // A message has the words by which plugin-rsc chooses what it parses.
  return { file: entry, source: code.replaceAll('process.env.NODE_ENV', '"development"').replaceAll('use server', 'use\\x20server') }
}
