import { brotliDecompressSync, inflateSync } from 'node:zlib'

/** The tables of a font by their tags. */
export type FontTables = ReadonlyMap<string, Buffer>

const LARGEST = 64 * 1024 * 1024

/** Tags that WOFF2 writes as a number; its specification, section 4.1. */
const woff2Tags =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .split(' ')
    .map((tag) => tag.replace('_', ' '))

/** Reads TrueType, OpenType, WOFF and WOFF2; null for anything else, a collection too. */
export function readFontTables(file: Buffer): FontTables | null {
  const signature = file.toString('latin1', 0, 4)
  if (signature === 'wOF2') return readWoff2(file)
  if (signature === 'wOFF') return readWoff(file)
  return ['\0\x01\0\0', 'OTTO', 'true'].includes(signature) ? readPlain(file) : null
}

function readPlain(file: Buffer): FontTables {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const at = 12 + index * 16
    const offset = file.readUInt32BE(at + 8)
    tables.set(file.toString('latin1', at, at + 4), file.subarray(offset, offset + file.readUInt32BE(at + 12)))
  }
  return tables
}

function readWoff(file: Buffer): FontTables {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const at = 44 + index * 20
    const offset = file.readUInt32BE(at + 4)
    const stored = file.readUInt32BE(at + 8)
    const bytes = file.subarray(offset, offset + stored)
    const isPacked = stored < file.readUInt32BE(at + 12)
    tables.set(file.toString('latin1', at, at + 4), isPacked ? inflateSync(bytes, { maxOutputLength: LARGEST }) : bytes)
  }
  return tables
}

function readWoff2(file: Buffer): FontTables | null {
  if (file.toString('latin1', 4, 8) === 'ttcf') return null
  const entries: Array<{ tag: string; length: number; transformed: boolean }> = []
  const cursor = { at: 48 }
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const flags = file.readUInt8(cursor.at++)
    let tag = woff2Tags[flags & 63] ?? ''
    if ((flags & 63) === 63) {
      tag = file.toString('latin1', cursor.at, cursor.at + 4)
      cursor.at += 4
    }
    let length = readBase128(file, cursor)
    const version = flags >> 6
    // For outlines "no transformation" is version 3, for everything else version 0.
    const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0
    if (transformed) length = readBase128(file, cursor)
    entries.push({ tag, length, transformed })
  }
  const packed = file.subarray(cursor.at, cursor.at + file.readUInt32BE(20))
  const bytes = brotliDecompressSync(packed, { maxOutputLength: LARGEST })
  const tables = new Map<string, Buffer>()
  let offset = 0
  for (const { tag, length, transformed } of entries) {
    const table = bytes.subarray(offset, offset + length)
    tables.set(transformed && tag === 'hmtx' ? 'hmtx transformed' : tag, table)
    offset += length
  }
  return tables
}

function readBase128(file: Buffer, cursor: { at: number }): number {
  let value = 0
  for (let count = 0; count < 5; count++) {
    const byte = file.readUInt8(cursor.at++)
    value = value * 128 + (byte & 127)
    if (byte < 128) break
  }
  return value
}
