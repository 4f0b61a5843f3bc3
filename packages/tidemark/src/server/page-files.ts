import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { theCache } from '../cache/instance.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import { writeAtomic } from './manifest.ts'

/** A page made by the build, as its files hold it. */
export interface PageFile {
  readonly key: string
  readonly pathname: string
  readonly lifetime: Lifetime
  readonly tags: readonly string[]
  /** Wall milliseconds. */
  readonly created: number
  readonly body: Uint8Array
}

type Index = ReadonlyArray<Omit<PageFile, 'body'> & { readonly bytes: number }>

const DIR = 'pages'

/** All bodies in one file, so that a start reads two files whatever the number of pages. */
export async function writePageFiles(outDir: string, pages: readonly PageFile[]): Promise<void> {
  const dir = path.join(outDir, DIR)
  await mkdir(dir, { recursive: true })
  await writeFile(path.join(dir, 'bodies'), Buffer.concat(pages.map(({ body }) => body)))
  const index: Index = pages.map(({ key, pathname, lifetime, tags, created, body }) => ({
    key,
    pathname,
    lifetime,
    tags,
    created,
    bytes: body.byteLength,
  }))
  await writeAtomic(path.join(dir, 'index.json'), JSON.stringify(index))
}

/** Puts the build's pages where requests find them, unless something newer of the same build is there already. */
export async function seedPages(outDir: string): Promise<void> {
  const dir = path.join(outDir, DIR)
  const index = JSON.parse(await readFile(path.join(dir, 'index.json'), 'utf8')) as Index
  const bodies = await readFile(path.join(dir, 'bodies'))
  const cache = theCache()
  let at = 0
  for (const { key, pathname, lifetime, tags, created, bytes } of index) {
    const body = bodies.subarray(at, at + bytes)
    at += bytes
    const { stale, revalidate, expire } = lifetime
    if ((await cache.read(key)).kind !== 'miss') continue
    await cache.put(key, { stale, revalidate: revalidate ?? Infinity, expire: expire ?? Infinity, label: pathname, tags, created, body })
  }
}
