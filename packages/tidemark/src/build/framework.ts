import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the package's compiled files, without symlinks. */
export const distDir: string = path.resolve(realpathSync(path.dirname(fileURLToPath(import.meta.url))), '..')

/** The names the package answers to in an import; either may be installed. */
export const packageNames = ['next', 'tidemark'] as const

/**
 * Entries that need no bundling: plain Node modules, one instance in the
 * process whoever imports them (app code in the bundles, the server around it).
 */
export const externalEntries: ReadonlySet<string> = new Set(['cache', 'headers', 'server', 'og', 'testing'])

/** Entries with a file of their own for server components. */
const reactServerEntries: ReadonlySet<string> = new Set(['navigation', 'dynamic'])

/** The name under which an application can import the package at run time: its own choice first. */
export function installedName(root: string): string {
  const require = createRequire(path.join(root, 'package.json'))
  for (const name of packageNames) {
    try {
      const found = realpathSync(path.dirname(require.resolve(`${name}/package.json`)))
      if (found === path.dirname(distDir)) return name
    } catch {
      continue
    }
  }
  return path.dirname(distDir)
}

/** `next/link` → `{ entry: 'link' }`; null for anything that is not one of our entries. */
export function parseFrameworkImport(source: string): { entry: string } | null {
  const match = /^(?:next|tidemark)(?:\/(.+?))?(?:\.js)?$/.exec(source)
  if (!match) return null
  return { entry: match[1] ?? 'index' }
}

/** The compiled file of an entry for an environment, or null where the package has none of that name. */
export function entryFile(entry: string, environment: 'rsc' | 'ssr' | 'client'): string | null {
  const variant = environment === 'rsc' && reactServerEntries.has(entry) ? `${entry}.react-server` : entry
  const file = path.join(distDir, `${variant}.js`)
  return existsSync(file) ? file : null
}
