import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildRouteTable } from '../routes/route-table.ts'
import { scanApp } from '../routes/scan-app.ts'
import { functionReach } from './function-reach.ts'
import type { FunctionGraph } from './plugins/function-graph.ts'

const FILES = ['layout.tsx', 'page.tsx', 'admin/page.tsx', 'both/page.tsx', 'none/page.tsx']

/** An application whose `app/` is a link, and the table of its routes. */
async function application(): Promise<{ real: string; table: ReturnType<typeof buildRouteTable> }> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'reach-')))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const real = path.join(root, 'elsewhere')
  for (const file of FILES) {
    mkdirSync(path.dirname(path.join(real, file)), { recursive: true })
    writeFileSync(path.join(real, file), '')
  }
  symlinkSync(real, path.join(root, 'app'))
  return { real, table: buildRouteTable(await scanApp(path.join(root, 'app'), ['tsx'])) }
}

test('a page reaches what its files import, by name, on the way through other modules', async () => {
  const { real, table } = await application()
  const at = (file: string): string => path.join(real, file)
  const graph: FunctionGraph = {
    importers: new Map([
      [at('actions.ts'), new Set([at('page.tsx'), at('button.tsx'), at('both/page.tsx')])],
      [at('button.tsx'), new Set([at('admin/page.tsx')])],
      [at('admin/page.tsx'), new Set(['virtual:modules'])],
    ]),
    functions: [
      {
        id: at('actions.ts'),
        key: 'k',
        names: ['open', 'save', 'erase', 'unused'],
        open: new Set(['open']),
        imports: new Map<string, ReadonlySet<string> | 'all'>([
          [at('page.tsx'), new Set(['save'])],
          [at('button.tsx'), new Set(['erase'])],
          [at('both/page.tsx'), 'all'],
        ]),
      },
    ],
  }
  const { sets, routes } = functionReach(graph, table)
  const of = (pattern: string): readonly string[] => sets[routes[pattern] ?? -1] ?? []
  expect(of('/')).toEqual(['k#open', 'k#save'])
  expect(of('/admin')).toEqual(['k#erase', 'k#open'])
  expect(of('/both')).toEqual(['k#erase', 'k#open', 'k#save', 'k#unused'])
  expect(of('/none')).toEqual([])
  expect(of('/_not-found')).toEqual([])
  // Pages with the same functions share a list.
  expect(sets.length).toBe(4)
})
