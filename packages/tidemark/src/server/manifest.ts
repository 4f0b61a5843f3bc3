import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { TidemarkError } from '../errors/error.ts'
import type { FunctionReach } from './function-reach.ts'
import type { FileFacts } from '../render/metadata/types.ts'
import type { RouteTable } from '../routes/types.ts'

/** Files beside `app/` that the framework calls. Paths relative to the root, null where there is none. */
export interface SpecialFiles {
  readonly proxy: string | null
  readonly instrumentation: string | null
  readonly instrumentationClient: string | null
}

/** Made anew by each build. Never part of a bundle or of what browsers get. */
export interface BuildSecrets {
  /** See request/draft-mode.ts. */
  readonly draft: string
  /** Base64 of 32 bytes: encrypts the bound arguments of server functions. */
  readonly actions: string
}

/** How a page route is answered, as the build found out. */
export interface PagePlan {
  /** `static`: something of it is made ahead. `dynamic`: each request renders it. */
  readonly kind: 'static' | 'dynamic'
  /** Every path made at build; null for a route without params. */
  readonly paths: readonly string[] | null
  /** Whether paths that are not listed exist. */
  readonly dynamicParams: boolean
  /** Whether a path that is not listed gets an entry of its own when first visited. */
  readonly onDemand: boolean
  /** Shells for params that are not listed, as paths with what they leave open: `/shop/[category]`, `/shop/toys/[id]`. */
  readonly shells: readonly string[]
}

/** What `build` leaves for `start`. Written last: a folder without it is not a build. */
export interface BuildManifest {
  readonly format: 1
  readonly buildId: string
  /** See config/stored.ts. */
  readonly config: unknown
  /** File paths relative to the root. */
  readonly routes: RouteTable
  readonly special: SpecialFiles
  readonly secrets: BuildSecrets
  /** Of metadata files, by path relative to the root. */
  readonly facts: Readonly<Record<string, FileFacts>>
  /** By pattern. */
  readonly pages: Readonly<Record<string, PagePlan>>
  readonly functions: FunctionReach
}

const FILE = 'build.json'

export async function writeManifest(outDir: string, manifest: BuildManifest): Promise<void> {
  await writeAtomic(path.join(outDir, FILE), JSON.stringify(manifest))
}

export async function readManifest(outDir: string): Promise<BuildManifest> {
  return (await readBuildFile(outDir, FILE)) as BuildManifest
}

/** @throws TM_BUILD_MISSING */
export async function readBuildFile(outDir: string, name: string): Promise<unknown> {
  const text = await readFile(path.join(outDir, name), 'utf8').catch((cause: unknown) => {
    throw new TidemarkError('TM_BUILD_MISSING', { message: `There is no finished build in ${outDir}`, cause })
  })
  return JSON.parse(text)
}

export function isBuild(outDir: string): boolean {
  return existsSync(path.join(outDir, FILE))
}

/** Whoever looks for a build no longer finds one there. */
export async function forgetBuild(outDir: string): Promise<void> {
  await rm(path.join(outDir, FILE), { force: true })
}

/** A reader sees the old file or the new one, never a part. */
export async function writeAtomic(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  await writeFile(temporary, content)
  await rename(temporary, file)
}
