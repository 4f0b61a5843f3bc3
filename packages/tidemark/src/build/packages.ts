import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { TidemarkConfig } from '../config/types.ts'
import { packageNames } from './framework.ts'
import { nodePackages } from './node-packages.ts'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly style?: unknown
  readonly exports?: unknown
  readonly gypfile?: unknown
  readonly binary?: unknown
  readonly napi?: unknown
}

interface Package {
  readonly name: string
  readonly dir: string
  readonly manifest: Manifest
}

/** As Vite takes it: which packages server code has in its bundles, and which it finds installed when it runs. */
export interface PackageChoice {
  readonly noExternal: true | string[]
  readonly external: string[]
}

/**
 * A build takes all packages in, as Next.js does: whatever they are written in, they work as in its bundles, and a server
 * starts sooner. In dev nothing is bundled, so most stay outside, where Node.js loads them faster than they could be compiled;
 * but those made for React are left to the bundler plugin, and those are taken in that Node.js cannot load: a package that is a
 * style sheet as well as JavaScript, such as tailwindcss, or one made for Next.js, such as geist with its fonts.
 */
export function choosePackages({ root, serverExternalPackages, transpilePackages }: TidemarkConfig, dev: boolean): PackageChoice {
  const installed = dependencies(root)
  const native = installed.filter(isNative).map(({ name }) => name)
  const external = [...nodePackages, ...native].filter((name) => !transpilePackages.includes(name))
  if (!dev) return { noExternal: true, external: [...external, ...serverExternalPackages] }
  const bundled = installed.filter(({ manifest }) => hasStyle(manifest) || isForNext(manifest)).map(({ name }) => name)
  return {
    noExternal: [...packageNames, ...transpilePackages, ...bundled.filter((name) => !serverExternalPackages.includes(name))],
    external: [...serverExternalPackages],
  }
}

/** What the application, its workspace and packages of the workspace depend on. */
function dependencies(root: string): Package[] {
  const found = new Map<string, Package>()
  const seen = new Set<string>()

  function visit(dir: string): void {
    const manifest = read(dir)
    if (!manifest || seen.has(dir)) return
    seen.add(dir)
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
      const located = locate(name, dir)
      if (!located) continue
      found.set(name, located)
      if (!located.dir.includes(`${path.sep}node_modules${path.sep}`)) visit(located.dir)
    }
  }

  for (let dir = root; ; dir = path.dirname(dir)) {
    visit(dir)
    if (dir === path.dirname(dir)) return [...found.values()]
  }
}

function locate(name: string, from: string): Package | null {
  for (const folder of createRequire(path.join(from, 'package.json')).resolve.paths(name) ?? []) {
    const manifest = read(path.join(folder, name))
    if (manifest) return { name, dir: realpathSync(path.join(folder, name)), manifest }
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

/** What finds, downloads or compiles native code. */
const NATIVE_TOOLS =
  /^(?:bindings|detect-libc|node-addon-api|node-gyp-build(?:-optional-packages)?|node-pre-gyp|@mapbox\/node-pre-gyp|prebuild-install)$/

function isNative({ dir, manifest: { gypfile, binary, napi, dependencies: needed, optionalDependencies } }: Package): boolean {
  if (gypfile || binary || napi || existsSync(path.join(dir, 'binding.gyp'))) return true
  return Object.keys({ ...needed, ...optionalDependencies }).some((name) => NATIVE_TOOLS.test(name))
}
