import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { TidemarkConfig } from '../config/types.ts'
import { parsePattern } from '../routes/pattern.ts'
import type { RouteTable } from '../routes/types.ts'

const ENV_FILE = 'next-env.d.ts'

/**
 * Writes what TypeScript should know of an application: its routes with their
 * params, and its cache profiles, so that `cacheLife('biweekly')` completes and
 * an unknown name is an error. Nothing for an application without a tsconfig.
 */
export async function writeTypes(config: TidemarkConfig, table: RouteTable, installedAs: string): Promise<void> {
  if (!existsSync(path.join(config.root, config.typescript.tsconfigPath))) return
  const name = path.isAbsolute(installedAs) ? 'next' : installedAs
  const file = path.join(config.outDir, 'types/app.d.ts')
  await writeChanged(file, appTypes(config, table, name))
  const reference = path.relative(config.root, file).split(path.sep).join('/')
  await writeChanged(
    path.join(config.root, ENV_FILE),
    `/// <reference types="${name}" />\n/// <reference types="${name}/image-types/global" />\nimport './${reference}'\n\n` +
      '// Written by dev and build; changes are overwritten.\n',
  )
}

function appTypes(config: TidemarkConfig, table: RouteTable, name: string): string {
  const pages = table.routes.filter((route) => route.kind === 'handler' || (route.kind === 'page' && route.interceptedFrom === undefined))
  // A layout stands at any beginning of a page's path.
  const patterns = new Set(pages.flatMap(({ pattern }) => beginnings(pattern)))
  const routes = [...patterns].toSorted().map((pattern) => `    ${JSON.stringify(pattern)}: ${paramsType(pattern)}`)
  // The presets too: a name that is none of them is an error only where all names are known.
  const profiles = Object.keys(config.cacheLife).map((profile) => `    ${JSON.stringify(profile)}: true`)
  return [
    `import '${name}'`,
    `import '${name}/cache'`,
    '',
    `declare module '${name}' {\n  interface AppRoutes {\n${routes.join('\n')}\n  }\n}`,
    '',
    `declare module '${name}/cache' {\n  interface CacheProfiles {\n${profiles.toSorted().join('\n')}\n  }\n}`,
    '',
    'declare global {',
    `  type PageProps<R extends keyof import('${name}').AppRoutes = keyof import('${name}').AppRoutes> = import('${name}').PageProps<R>`,
    `  type LayoutProps<R extends keyof import('${name}').AppRoutes = keyof import('${name}').AppRoutes> = import('${name}').LayoutProps<R>`,
    `  interface RouteContext<R extends keyof import('${name}').AppRoutes = keyof import('${name}').AppRoutes> {\n    params: Promise<import('${name}').AppRoutes[R]>\n  }`,
    '}',
    '',
  ].join('\n')
}

function beginnings(pattern: string): string[] {
  const parts = pattern.split('/').filter(Boolean)
  return ['/', ...parts.map((_part, index) => `/${parts.slice(0, index + 1).join('/')}`)]
}

function paramsType(pattern: string): string {
  const params = parsePattern(pattern).flatMap((segment) => {
    if (segment.kind === 'static') return []
    const optional = segment.kind === 'optional-catch-all'
    return [`${JSON.stringify(segment.name)}${optional ? '?' : ''}: ${segment.kind === 'dynamic' ? 'string' : 'string[]'}`]
  })
  return params.length === 0 ? 'Record<string, never>' : `{ ${params.join('; ')} }`
}

/** An unchanged file keeps its date: editors and compilers need not look again. */
async function writeChanged(file: string, text: string): Promise<void> {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}
