import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { getPluginApi } from '@vitejs/plugin-rsc'
import { parseAstAsync, type Plugin } from 'vite'

/** Who imports what, over the three bundles as if they were one: a client component and its proxy on the server are one module. */
export interface FunctionGraph {
  /** By module id, the modules that import it. */
  readonly importers: ReadonlyMap<string, ReadonlySet<string>>
  readonly functions: readonly FunctionModule[]
}

/** A module with server functions. */
export interface FunctionModule {
  readonly id: string
  /** The first half of its functions' ids. */
  readonly key: string
  readonly names: readonly string[]
  /** Names that go wherever the module goes: functions inside of others, and those that others of the module may hand out. */
  readonly open: ReadonlySet<string>
  /** By importer, the names it imports. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string> | 'all'>
}

interface Draft extends FunctionModule {
  readonly imports: Map<string, Set<string> | 'all'>
}

/** plugin-rsc's own lists of all references: not imports of the application. */
const LISTS = /^\0?virtual:vite-rsc\//

/** Records the graph of each bundle as it is made. */
export function functionGraph(): Plugin & { readonly api: FunctionGraph } {
  const importers = new Map<string, Set<string>>()
  const functions: Draft[] = []
  let root = ''
  let manager: NonNullable<ReturnType<typeof getPluginApi>>['manager'] | undefined

  function link(id: string, importer: string): void {
    const known = importers.get(id)
    if (known) known.add(importer)
    else importers.set(id, new Set([importer]))
  }

  return {
    name: 'tidemark:function-graph',
    apply: 'build',
    api: { importers, functions },
    configResolved(config) {
      root = config.root
      manager = getPluginApi(config)?.manager
    },
    async generateBundle() {
      if (!manager || manager.isScanBuild) return
      // The server's bundle is the first of the three, and the one that has all of them.
      if (this.environment.name === 'rsc')
        functions.push(...(await Promise.all(Object.values(manager.serverReferenceMetaMap).map(toDraft))))
      if (functions.length === 0) return
      const byId = new Map(functions.map((module) => [module.id, module]))
      const packages = Object.entries(manager.clientReferenceMetaMap).filter(([, { packageSource }]) => packageSource !== undefined)
      for (const [id, { importId }] of this.environment.name === 'rsc' ? [] : packages) {
        // Under the browser's conditions a package may have another file than on the server.
        const resolved = await this.resolve(importId, path.join(root, 'index.html'))
        if (resolved) link(resolved.id, id)
      }
      for (const id of this.getModuleIds()) {
        const info = LISTS.test(id) ? null : this.getModuleInfo(id)
        if (!info) continue
        const dynamic = new Set(info.dynamicallyImportedIds)
        const imported = new Set([...info.importedIds, ...dynamic])
        for (const target of imported) link(target, id)
        const targets = [...imported].flatMap((target) => byId.get(target) ?? [])
        if (targets.length === 0) continue
        const statements = await importsOf(info.code ?? '', async (source) => (await this.resolve(source, id))?.id ?? null)
        for (const module of targets) addNames(module, id, dynamic.has(module.id) ? 'all' : (statements.get(module.id) ?? 'all'))
      }
    },
  }
}

interface Meta {
  readonly importId: string
  readonly referenceKey: string
  readonly exportNames: readonly string[]
}

async function toDraft({ importId, referenceKey, exportNames }: Meta): Promise<Draft> {
  const counts = await identifiersOf(importId.split('?', 1)[0] as string)
  // Once is where it is declared. A default export may have any name in its module.
  const open = exportNames.filter((name) => name === 'default' || counts?.get(name) !== 1)
  return { id: importId, key: referenceKey, names: exportNames, open: new Set(open), imports: new Map() }
}

/** How often each name stands in a file, but for lists of exports; null for a file that cannot be read as it is. */
async function identifiersOf(file: string): Promise<ReadonlyMap<string, number> | null> {
  const counts = new Map<string, number>()
  const lang = /\.[cm]?ts$/.test(file) ? 'ts' : file.endsWith('.tsx') ? 'tsx' : 'jsx'
  try {
    count(await parseAstAsync(await readFile(file, 'utf8'), { lang }))
  } catch {
    return null
  }
  return counts

  function count(node: unknown): void {
    if (typeof node !== 'object' || node === null) return
    const { type, name } = node as { type?: unknown; name?: unknown }
    if (type === 'ExportSpecifier') return
    if (type === 'Identifier') counts.set(String(name), (counts.get(String(name)) ?? 0) + 1)
    for (const part of Object.values(node)) count(part)
  }
}

function addNames(module: Draft, importer: string, names: ReadonlySet<string> | 'all'): void {
  const known = module.imports.get(importer)
  if (known === 'all' || names === 'all') module.imports.set(importer, 'all')
  else module.imports.set(importer, new Set([...(known ?? []), ...names]))
}

interface Statement {
  readonly type: string
  readonly source?: { readonly value: string } | null
  readonly specifiers?: ReadonlyArray<{ readonly type: string; readonly imported?: Name; readonly local: Name }>
}

interface Name {
  readonly name?: string
  readonly value?: string
}

/** What a module takes from each of those it imports, by their ids. */
async function importsOf(
  code: string,
  resolve: (source: string) => Promise<string | null>,
): Promise<ReadonlyMap<string, ReadonlySet<string> | 'all'>> {
  const found = new Map<string, Set<string> | 'all'>()
  const { body } = await parseAstAsync(code)
  for (const statement of body as readonly Statement[]) {
    const id = statement.source ? await resolve(statement.source.value) : null
    if (id === null) continue
    const names = namesOf(statement)
    const known = found.get(id)
    found.set(id, names === 'all' || known === 'all' ? 'all' : new Set([...(known ?? []), ...names]))
  }
  return found
}

function namesOf({ type, specifiers = [] }: Statement): readonly string[] | 'all' {
  if (type === 'ExportAllDeclaration' || specifiers.some((item) => item.type === 'ImportNamespaceSpecifier')) return 'all'
  return specifiers.map((item) => {
    if (item.type === 'ImportDefaultSpecifier') return 'default'
    const name = item.imported ?? item.local
    return name.name ?? name.value ?? ''
  })
}
