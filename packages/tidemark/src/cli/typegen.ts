import path from 'node:path'
import { installedName } from '../build/framework.ts'
import { writeTypes } from '../build/typegen.ts'
import { loadConfig } from '../config/load.ts'
import { buildRouteTable } from '../routes/route-table.ts'
import { scanApp } from '../routes/scan-app.ts'
import { printReady } from './terminal.ts'

/** The types that `dev` and `build` write too, for a type check that stands alone. */
export async function runTypegen(dir: string): Promise<void> {
  const root = path.resolve(dir)
  process.chdir(root)
  const { config } = await loadConfig(root, 'phase-production-build')
  const table = buildRouteTable(await scanApp(config.appDir, config.pageExtensions))
  await writeTypes(config, table, installedName(root))
  printReady('Types written')
}
