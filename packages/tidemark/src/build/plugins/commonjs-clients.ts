import { readFile } from 'node:fs/promises'
import { getPluginApi } from '@vitejs/plugin-rsc'
import { parseAstAsync, type Plugin, type Rolldown } from 'vite'
import { commonjsExports, isCommonjs, prepareLexer, type Program } from './commonjs-exports.ts'

/** What stands for a client component of a package in dev, by the file or by the name of the package. */
const PROXY = /^\0virtual:vite-rsc\/client-(?:in-server-)?package-proxy\/(.*)$/

/**
 * Client components of packages that are published as CommonJS. On the server only the names of their exports are needed,
 * which the bundler plugin looks for in `export` statements alone: so it is given such.
 */
export function commonjsClients(): Plugin[] {
  const found = new Set<string>()
  return [
    {
      name: 'tidemark:commonjs-clients',
      enforce: 'pre',
      transform: {
        // Few have both words, so that few are parsed.
        filter: { id: /\/node_modules\/.*\.c?js(?:$|\?)/, code: /\bexports\b/ },
        async handler(code, id) {
          if (this.environment.name !== 'rsc' || !/(['"])use client\1/.test(code)) return null
          const program = (await parseAstAsync(code)) as unknown as Program
          if (!isCommonjs(program) || !program.body.some(({ directive }) => directive === 'use client')) return null
          await prepareLexer()
          const names = await allExports(this, { id, code, program })
          found.add(id)
          const listed = [...names].map((name) => `value as ${name}`)
          return { code: `'use client'\nconst value = 0\nexport { ${listed.join(', ')} }\n`, map: { mappings: '' } }
        },
      },
    },
    {
      name: 'tidemark:commonjs-client-proxies',
      apply: 'serve',
      load: {
        filter: { id: PROXY },
        // `export *` does not see what a CommonJS module exports, and its default depends on what is imported where.
        handler(id) {
          const source = decodeURIComponent(PROXY.exec(id)?.[1] ?? '')
          const clients = Object.entries(getPluginApi(this.environment.config)?.manager.clientReferenceMetaMap ?? {})
          const client = clients.find(([file, { packageSource }]) => found.has(file) && (file === source || packageSource === source))
          if (!client) return null
          const [, { exportNames }] = client
          return [
            `import * as all from ${JSON.stringify(source)}`,
            'const own = all.default?.__esModule ? all.default : all',
            ...exportNames.map((name) => (name === 'default' ? 'export default own.default' : `export const ${name} = own.${name}`)),
          ].join('\n')
        },
      },
    },
  ]
}

interface Module {
  readonly id: string
  readonly code: string
  readonly program: Program
}

/** Also of the modules that it passes on. */
async function allExports(context: Rolldown.PluginContext, module: Module, seen = new Set<string>()): Promise<Set<string>> {
  seen.add(module.id)
  const { names, from } = commonjsExports(module.code, module.program)
  for (const source of from) {
    const id = (await context.resolve(source, module.id))?.id
    if (id === undefined || seen.has(id)) continue
    const code = await readFile(id.split('?', 1)[0] as string, 'utf8')
    const program = (await parseAstAsync(code)) as unknown as Program
    for (const name of await allExports(context, { id, code, program }, seen)) names.add(name)
  }
  return names
}
