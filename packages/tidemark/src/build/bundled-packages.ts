import { readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { packageNames } from './framework.ts'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly style?: unknown
  readonly exports?: unknown
}

/**
 * Names of the packages that the server's bundles must take in, of those that the application, its workspace or packages of
 * the workspace depend on. Vite leaves packages outside, unless they are made for React. Of one that is a style sheet as well as
 * JavaScript, such as tailwindcss, it would leave `@import 'tailwindcss'` outside; one made for Next.js, such as geist, may
 * call what only the bundler understands: fonts.
 */
export function bundledPackages(root: string): string[] {
  const names = new Set<string>()
  const seen = new Set<string>()

  function visit(dir: string): void {
    const manifest = read(dir)
    if (!manifest || seen.has(dir)) return
    seen.add(dir)
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
      const found = locate(name, dir)
      if (!found) continue
      if (hasStyle(found.manifest) || isForNext(found.manifest)) names.add(name)
      if (!found.dir.includes(`${path.sep}node_modules${path.sep}`)) visit(found.dir)
    }
  }

  for (let dir = root; ; dir = path.dirname(dir)) {
    visit(dir)
    if (dir === path.dirname(dir)) return [...names]
  }
}

function locate(name: string, from: string): { dir: string; manifest: Manifest } | null {
  for (const folder of createRequire(path.join(from, 'package.json')).resolve.paths(name) ?? []) {
    const manifest = read(path.join(folder, name))
    if (manifest) return { dir: realpathSync(path.join(folder, name)), manifest }
  }
  return null
}

function read(dir: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')) as Manifest
  } catch {
    return null
  }
}

function isForNext({ peerDependencies = {} }: Manifest): boolean {
  return packageNames.some((name) => name in peerDependencies)
}

function hasStyle({ style, exports }: Manifest): boolean {
  return style !== undefined || JSON.stringify(exports ?? '').includes('"style":')
}
