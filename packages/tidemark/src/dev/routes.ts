import path from 'node:path'
import type { TidemarkConfig } from '../config/types.ts'
import { installedName } from '../build/framework.ts'
import { writeTypes } from '../build/typegen.ts'
import { collectFacts } from '../build/facts.ts'
import { appModuleFiles, findSpecialFiles } from '../build/app-files.ts'
import type { FileFacts } from '../render/metadata/types.ts'
import { relativeTable } from '../routes/relative.ts'
import { buildRouteTable } from '../routes/route-table.ts'
import { scanApp } from '../routes/scan-app.ts'
import type { RouteTable } from '../routes/types.ts'
import type { SpecialFiles } from '../server/manifest.ts'

/** The routes as the files stand now; scanned again when one is added or removed. */
export interface DevRoutes {
  table(): Promise<RouteTable>
  facts(): Readonly<Record<string, FileFacts>>
  /** Module files of the last table, relative to the root. */
  files(): readonly string[]
  special(): SpecialFiles
  invalidate(): void
}

export async function watchRoutes(config: TidemarkConfig): Promise<DevRoutes> {
  let current: Promise<RouteTable> | null = null
  let files: readonly string[] = []
  let special = findSpecialFiles(config)
  let facts: Readonly<Record<string, FileFacts>> = {}

  async function scan(): Promise<RouteTable> {
    const table = buildRouteTable(await scanApp(config.appDir, config.pageExtensions))
    special = findSpecialFiles(config)
    await writeTypes(config, table, installedName(config.root))
    facts = await collectFacts(table, config.root)
    files = [...appModuleFiles(table, config), ...[special.proxy, special.instrumentation].filter((file) => file !== null)]
    return relativeTable(table, (file) => path.relative(config.root, file))
  }

  const routes: DevRoutes = {
    table: () => (current ??= scan()),
    facts: () => facts,
    files: () => files,
    special: () => special,
    invalidate() {
      current = null
    },
  }
  // A conflict is shown by the first request, where the overlay can show it.
  await routes.table().catch(() => undefined)
  return routes
}
