import { realpathSync } from 'node:fs'
import { normalizePath } from 'vite'
import { shownFiles } from '../routes/shown-files.ts'
import type { RouteTable } from '../routes/types.ts'
import type { FunctionReach } from '../server/function-reach.ts'
import { notFoundMatch } from '../server/not-found.ts'
import type { FunctionGraph } from './plugins/function-graph.ts'

/**
 * Which server functions each page route can call: those that the files shown
 * at its URLs import, through any number of modules, on the server or in the browser.
 */
export function functionReach(graph: FunctionGraph, table: RouteTable): FunctionReach {
  const byFile = functionsByFile(graph)
  const moduleId = moduleIds()
  const sets = new Map<string, number>()
  const lists: string[][] = []
  const routes: Record<string, number> = {}
  for (const [pattern, files] of shownFiles(table, notFoundMatch(table).route)) {
    const ids = new Set<string>()
    for (const file of files) for (const id of byFile.get(moduleId(file)) ?? []) ids.add(id)
    const list = [...ids].toSorted()
    const key = list.join(' ')
    const at = sets.get(key) ?? lists.push(list) - 1
    sets.set(key, at)
    routes[pattern] = at
  }
  return { sets: lists, routes }
}

/** As the bundler names a file: `app/` or the whole application may be a link to elsewhere. */
function moduleIds(): (file: string) => string {
  const known = new Map<string, string>()
  return (file) => {
    const id = known.get(file) ?? normalizePath(realpathSync(file))
    known.set(file, id)
    return id
  }
}

/** By module, the functions it can reach. Goes upwards from the functions: there are few of them. */
function functionsByFile({ functions, importers }: FunctionGraph): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { id, key, names, open, imports } of functions) {
    const groups = new Map<string, { starts: readonly string[]; ids: string[] }>()
    for (const name of names) {
      const starts = open.has(name) ? [id] : [...imports].filter(([, taken]) => taken === 'all' || taken.has(name)).map(([file]) => file)
      const group = groups.get(starts.join('\0')) ?? { starts, ids: [] }
      group.ids.push(`${key}#${name}`)
      groups.set(starts.join('\0'), group)
    }
    for (const { starts, ids } of groups.values()) {
      for (const module of above(starts, importers)) {
        const known = found.get(module) ?? new Set()
        for (const one of ids) known.add(one)
        found.set(module, known)
      }
    }
  }
  return found
}

function above(starts: readonly string[], importers: FunctionGraph['importers']): ReadonlySet<string> {
  const seen = new Set<string>(starts)
  for (const id of seen) for (const importer of importers.get(id) ?? []) seen.add(importer)
  return seen
}
