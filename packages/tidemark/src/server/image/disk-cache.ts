import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { now } from '../../clock.ts'

export interface CachedImage {
  readonly bytes: Uint8Array
  /** Hash of `bytes`: tells damage on disk, and is the ETag. */
  readonly checksum: string
  readonly type: string
  /** Seconds that browsers and the cache hold it. */
  readonly maxAge: number
  /** Wall time in milliseconds at which it was made. */
  readonly made: number
  /** Hash of the source file: a renewed source that did not change need not be converted again. */
  readonly source: string
}

interface Stored {
  readonly version: 1
  readonly key: string
  readonly checksum: string
  readonly type: string
  readonly maxAge: number
  readonly made: number
  readonly source: string
}

export interface DiskCache {
  get(key: string): Promise<CachedImage | null>
  /** Never rejects: a disk that is full or read-only costs the cache, not the image. */
  set(key: string, image: CachedImage): Promise<void>
  delete(key: string): Promise<void>
}

/**
 * Finished images as files, one each, named by a hash of their key. Bounded:
 * beyond `bytes` the least recently used go. A file that is torn, damaged or
 * of another key is a miss.
 */
export function createDiskCache(directory: string, bytes: number): DiskCache {
  /** Size by file name, least recently used first; filled from the directory before the first use. */
  let index: Promise<Map<string, number>> | null = null
  let total = 0
  let writes = 0

  function open(): Promise<Map<string, number>> {
    return (index ??= scan(directory).then((found) => {
      total = [...found.values()].reduce((sum, size) => sum + size, 0)
      return found
    }))
  }

  async function forget(sizes: Map<string, number>, name: string): Promise<void> {
    total -= sizes.get(name) ?? 0
    sizes.delete(name)
    await rm(path.join(directory, name), { force: true }).catch(() => undefined)
  }

  return {
    async get(key) {
      const sizes = await open()
      const name = fileName(key)
      // Another process may have written it since the directory was read.
      const file = await readFile(path.join(directory, name)).catch(() => null)
      const image = file && decode(file, key)
      if (!image) {
        if (file) await forget(sizes, name)
        return null
      }
      if (!sizes.has(name)) total += file.byteLength
      sizes.delete(name)
      sizes.set(name, file.byteLength)
      const used = now() / 1000
      await utimes(path.join(directory, name), used, used).catch(() => undefined)
      return image
    },

    async set(key, image) {
      const name = fileName(key)
      const file = encode(key, image)
      if (file.byteLength > bytes) return
      const sizes = await open()
      const draft = path.join(directory, `${name}.${process.pid}-${writes++}.tmp`)
      try {
        await mkdir(directory, { recursive: true })
        await writeFile(draft, file)
        await rename(draft, path.join(directory, name))
      } catch {
        await rm(draft, { force: true }).catch(() => undefined)
        return
      }
      total += file.byteLength - (sizes.get(name) ?? 0)
      sizes.delete(name)
      sizes.set(name, file.byteLength)
      for (const oldest of sizes.keys()) {
        if (total <= bytes) break
        await forget(sizes, oldest)
      }
    },

    async delete(key) {
      await forget(await open(), fileName(key))
    },
  }
}

async function scan(directory: string): Promise<Map<string, number>> {
  const names = await readdir(directory).catch(() => [] as string[])
  const files: Array<{ name: string; size: number; used: number }> = []
  for (const name of names) {
    const file = path.join(directory, name)
    const facts = await stat(file).catch(() => null)
    if (!facts?.isFile()) continue
    // Left behind by a process that was killed while it wrote.
    if (name.endsWith('.tmp') && facts.mtimeMs < now() - 60_000) await rm(file, { force: true }).catch(() => undefined)
    else if (/^[\w-]{43}$/.test(name)) files.push({ name, size: facts.size, used: facts.mtimeMs })
  }
  files.sort((a, b) => a.used - b.used)
  return new Map(files.map(({ name, size }) => [name, size]))
}

function fileName(key: string): string {
  return hash(Buffer.from(key))
}

export function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

/** Four bytes of length, a header in JSON, the image. */
function encode(key: string, image: CachedImage): Buffer {
  const { checksum, type, maxAge, made, source } = image
  const stored: Stored = { version: 1, key, checksum, type, maxAge, made, source }
  const header = Buffer.from(JSON.stringify(stored))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.byteLength)
  return Buffer.concat([length, header, image.bytes])
}

function decode(file: Buffer, key: string): CachedImage | null {
  if (file.byteLength < 4) return null
  const length = file.readUInt32BE()
  let stored: Stored
  try {
    stored = JSON.parse(file.toString('utf8', 4, 4 + length)) as Stored
  } catch {
    return null
  }
  const bytes = file.subarray(4 + length)
  if (stored.version !== 1 || stored.key !== key || stored.checksum !== hash(bytes)) return null
  if (typeof stored.type !== 'string' || !Number.isFinite(stored.maxAge) || !Number.isFinite(stored.made)) return null
  const { checksum, type, maxAge, made, source } = stored
  return { bytes, checksum, type, maxAge, made, source }
}
