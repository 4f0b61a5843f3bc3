import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { builtinModules, createRequire } from 'node:module'
import path from 'node:path'
import { defaults } from '../config/defaults.ts'
import type { TidemarkConfig } from '../config/types.ts'
import { distDir } from './framework.ts'

const packageDir = path.dirname(distDir)
/** What only development and the build need, or is part of the bundles. */
const notAtRunTime = /^(?:build|dev|packed|client|font)\/|^render\/(?:rsc|ssr)\/|^config\/load\.js$/
const builtins: ReadonlySet<string> = new Set(builtinModules)

/**
 * `output: 'standalone'`: a folder with the build, the packages it needs at run
 * time and a `server.js`, to be copied to a machine that has only Node.
 */
export async function writeStandalone(config: TidemarkConfig, installedAs: string): Promise<string> {
  const target = path.join(config.outDir, 'standalone')
  const name = path.isAbsolute(installedAs) ? 'next' : installedAs
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  for (const entry of readdirSync(config.outDir)) {
    if (entry !== 'standalone' && entry !== 'cache')
      await cp(path.join(config.outDir, entry), path.join(target, defaults.distDir, entry), { recursive: true })
  }
  const publicDir = path.join(config.root, 'public')
  if (existsSync(publicDir)) await cp(publicDir, path.join(target, 'public'), { recursive: true })

  const packages = new Map<string, string>()
  collect(importsOf(distDir, notAtRunTime), packageDir, packages)
  collect(importsOf(path.join(config.outDir, 'server')), config.root, packages)
  packages.set(name, packageDir)
  for (const [installed, dir] of packages) await copyPackage(dir, path.join(target, 'node_modules', installed))

  await writeFile(path.join(target, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  await writeFile(path.join(target, 'server.js'), serverCode(name))
  return target
}

function serverCode(name: string): string {
  return [
    `process.chdir(import.meta.dirname)`,
    `const { HOSTNAME } = process.env`,
    `process.argv.splice(2, Infinity, 'start', ...(HOSTNAME ? ['-H', HOSTNAME] : []))`,
    `await import('./node_modules/${name}/bin/tidemark.js')`,
    '',
  ].join('\n')
}

/** Bare names imported by the JavaScript below a folder. */
function importsOf(dir: string, skipped: RegExp | null = null): Set<string> {
  const names = new Set<string>()
  for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const relative = path.relative(dir, file).split(path.sep).join('/')
    if (!entry.isFile() || !/\.[cm]?js$/.test(entry.name) || skipped?.test(relative)) continue
    for (const match of readFileSync(file, 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*["']([^"'./\0][^"']*)["']/g)) {
      const found = packageName(match[1] as string)
      if (found) names.add(found)
    }
  }
  return names
}

function packageName(source: string): string | null {
  if (/^(?:node|virtual|data|file|https?):/.test(source) || source.includes('\0')) return null
  const parts = source.split('/')
  const name = source.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string)
  return builtins.has(name) || !/^(?:@[\w.-]+\/)?[\w.-]+$/.test(name) ? null : name
}

/** The packages and all they depend on, as they are found from where they are asked for. */
function collect(names: Iterable<string>, from: string, packages: Map<string, string>): void {
  for (const name of names) {
    if (packages.has(name)) continue
    const dir = findPackage(name, from)
    if (!dir || dir === packageDir) continue
    packages.set(name, dir)
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>
      optionalDependencies?: Record<string, string>
    }
    collect([...Object.keys(dependencies), ...Object.keys(optionalDependencies)], dir, packages)
  }
}

/** Node's own walk up: an `exports` map hides a package's `package.json` from `require.resolve`. */
function findPackage(name: string, from: string): string | null {
  const paths = createRequire(path.join(from, 'package.json')).resolve.paths(name) ?? []
  const found = paths.map((base) => path.join(base, name)).find((dir) => existsSync(path.join(dir, 'package.json')))
  return found ? realpathSync(found) : null
}

/** Nested packages are copied under their own names. */
async function copyPackage(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    dereference: true,
    filter: (source) =>
      !source.slice(from.length).split(path.sep).includes('node_modules') && !(source.endsWith('.ts') && statSync(source).isFile()),
  })
}
