import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { KnownEntry } from '../request/scope.ts'

/** What a store keeps for one key. Requests carry some of them along. */
export type Entry = KnownEntry

/** Why stored bytes are no entry: each is a miss and one warning, never wrong bytes. */
export type Corruption = 'truncated' | 'magic' | 'version' | 'checksum' | 'key'

export type Decoded = { readonly kind: 'entry'; readonly entry: Entry } | { readonly kind: 'corrupt'; readonly why: Corruption }

const MAGIC = 0x45_44_49_54 // 'TIDE', little endian
/** Raised whenever the layout changes: entries of another version are misses. */
const VERSION = 1

// Layout: magic 4, version 4, crc32 of all that follows 4, head length 4, body length 8, key hash 32,
// created 8, sequence 8, stale 8, revalidate 8, expire 8, label, tag count 4, tags, body.
const CHECKED_FROM = 12
const FIXED = 96

/** One buffer with header and body; the body is copied. */
export function encodeEntry(entry: Entry): Uint8Array {
  const label = Buffer.from(entry.label, 'utf8').subarray(0, 0xffff)
  const tags = entry.tags.map((tag) => Buffer.from(tag, 'utf8'))
  const head = FIXED + 2 + label.length + 4 + tags.reduce((sum, tag) => sum + 2 + tag.length, 0)
  const bytes = Buffer.allocUnsafeSlow(head + entry.body.byteLength)
  bytes.writeUInt32LE(MAGIC, 0)
  bytes.writeUInt32LE(VERSION, 4)
  bytes.writeUInt32LE(head, 12)
  bytes.writeDoubleLE(entry.body.byteLength, 16)
  keyHash(entry.key).copy(bytes, 24)
  bytes.writeDoubleLE(entry.created, 56)
  bytes.writeDoubleLE(entry.sequence, 64)
  bytes.writeDoubleLE(entry.stale, 72)
  bytes.writeDoubleLE(entry.revalidate, 80)
  bytes.writeDoubleLE(entry.expire, 88)
  let at = writeShort(bytes, label, FIXED)
  at = bytes.writeUInt32LE(tags.length, at)
  for (const tag of tags) at = writeShort(bytes, tag, at)
  bytes.set(entry.body, at)
  bytes.writeUInt32LE(crc32(bytes.subarray(CHECKED_FROM)), 8)
  return bytes
}

/** The entry in the bytes, its body a view on them; or why there is none. Never throws. */
export function decodeEntry(bytes: Uint8Array, key: string): Decoded {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length < 8) return corrupt('truncated')
  if (view.readUInt32LE(0) !== MAGIC) return corrupt('magic')
  if (view.readUInt32LE(4) !== VERSION) return corrupt('version')
  if (view.length < FIXED) return corrupt('truncated')
  const head = view.readUInt32LE(12)
  if (head + view.readDoubleLE(16) !== view.length) return corrupt('truncated')
  if (crc32(view.subarray(CHECKED_FROM)) !== view.readUInt32LE(8)) return corrupt('checksum')
  if (!keyHash(key).equals(view.subarray(24, 56))) return corrupt('key')
  const [label, afterLabel] = readShort(view, FIXED)
  const tags: string[] = []
  const count = view.readUInt32LE(afterLabel)
  let at = afterLabel + 4
  for (let index = 0; index < count; index++) {
    const [tag, next] = readShort(view, at)
    tags.push(tag)
    at = next
  }
  const entry: Entry = {
    key,
    label,
    tags,
    created: view.readDoubleLE(56),
    sequence: view.readDoubleLE(64),
    stale: view.readDoubleLE(72),
    revalidate: view.readDoubleLE(80),
    expire: view.readDoubleLE(88),
    body: bytes.subarray(head),
  }
  return { kind: 'entry', entry }
}

function corrupt(why: Corruption): Decoded {
  return { kind: 'corrupt', why }
}

function keyHash(key: string): Buffer {
  return createHash('sha256').update(key, 'utf8').digest()
}

function writeShort(bytes: Buffer, value: Buffer, at: number): number {
  const start = bytes.writeUInt16LE(value.length, at)
  bytes.set(value, start)
  return start + value.length
}

function readShort(bytes: Buffer, at: number): [string, number] {
  const start = at + 2
  const end = start + bytes.readUInt16LE(at)
  return [bytes.toString('utf8', start, end), end]
}
