import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** Room for the lock file of 1024 readers. */
const LOCK_BYTES = 128 * 1024
/** Without that much to begin with, a database is not worth its risk. */
const FIRST_BYTES = 1024 * 1024

// lmdb maps both files into memory: where a page cannot be had, the process ends with a bus error instead of
// an exception. Layout of a meta page in lmdb 3.5: magic at 24, page size at 48, last page at 144, transaction at 152.
const MAGIC = 0xbe_ef_c0_de
const META_BYTES = 160

/**
 * Makes sure that there is room on the disk: for the lock file, which is linked into place whole because
 * another process may have made it in the meantime, and for the first pages of the data.
 *
 * @throws what the file system says: ENOSPC, EROFS, EACCES
 */
export function reserveRoom(folder: string): void {
  const lock = path.join(folder, 'lock.mdb')
  const hasLock = existsSync(lock)
  const hasData = existsSync(path.join(folder, 'data.mdb'))
  if (hasLock && hasData) return
  const own = path.join(folder, `room-${randomUUID()}`)
  try {
    const file = openSync(own, 'wx')
    try {
      writeFileSync(file, Buffer.alloc(hasData ? LOCK_BYTES : FIRST_BYTES))
      fsyncSync(file)
      ftruncateSync(file, LOCK_BYTES)
    } finally {
      closeSync(file)
    }
    if (!hasLock) linkSync(own, lock)
  } catch (error) {
    // The other process was faster, or there are no hard links here and the file is made the usual way.
    if (!(error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'EPERM'))) throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** Whether the data file can be opened: it is none yet, or a database with all its pages. */
export function isSound(folder: string): boolean {
  const data = path.join(folder, 'data.mdb')
  if (!existsSync(data)) return true
  const file = openSync(data, 'r')
  try {
    const { size } = fstatSync(file)
    if (size === 0) return true
    const first = readMeta(file, 0)
    const second = readMeta(file, first?.pageSize ?? 4096)
    const latest = first && second ? (second.transaction > first.transaction ? second : first) : (first ?? second)
    return latest !== null && (latest.lastPage + 1) * latest.pageSize <= size
  } finally {
    closeSync(file)
  }
}

/** Out of the way, and out of the way of the next one that meets the same fate. */
export function putAside(folder: string): void {
  for (const name of ['data.mdb', 'lock.mdb']) {
    const file = path.join(folder, name)
    rmSync(`${file}.damaged`, { force: true })
    if (existsSync(file)) renameSync(file, `${file}.damaged`)
  }
}

function readMeta(file: number, at: number): { readonly pageSize: number; readonly lastPage: number; readonly transaction: number } | null {
  const bytes = Buffer.alloc(META_BYTES)
  if (readSync(file, bytes, 0, META_BYTES, at) < META_BYTES || bytes.readUInt32LE(24) !== MAGIC) return null
  return {
    pageSize: bytes.readUInt32LE(48),
    lastPage: Number(bytes.readBigUInt64LE(144)),
    transaction: Number(bytes.readBigUInt64LE(152)),
  }
}
