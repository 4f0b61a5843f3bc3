import { readFontTables, type FontTables } from './sfnt.ts'

export interface FontMetrics {
  /** All in units of the font. */
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly unitsPerEm: number
  /** Mean width of a letter in English text; null for a font without Latin letters. */
  readonly averageWidth: number | null
}

export type SystemFont = 'Arial' | 'Times New Roman'

/** How often each letter comes in a thousand of English text. */
const frequency: Readonly<Record<string, number>> = {
  ' ': 180,
  e: 102,
  t: 75,
  a: 65,
  o: 62,
  i: 57,
  n: 57,
  s: 52,
  h: 50,
  r: 49,
  d: 35,
  l: 33,
  c: 23,
  u: 23,
  m: 20,
  w: 19,
  f: 18,
  g: 16,
  y: 16,
  p: 15,
  b: 12,
  v: 8,
  k: 6,
  x: 1,
  j: 1,
  q: 1,
  z: 1,
}

/** Advance widths in thousandths of an em, by letter, from the fonts' published metrics. */
const systemWidths: Readonly<Record<SystemFont, Readonly<Record<string, number>>>> = {
  Arial: {
    ' ': 278,
    a: 556,
    b: 556,
    c: 500,
    d: 556,
    e: 556,
    f: 278,
    g: 556,
    h: 556,
    i: 222,
    j: 222,
    k: 500,
    l: 222,
    m: 833,
    n: 556,
    o: 556,
    p: 556,
    q: 556,
    r: 333,
    s: 500,
    t: 278,
    u: 556,
    v: 500,
    w: 722,
    x: 500,
    y: 500,
    z: 500,
  },
  'Times New Roman': {
    ' ': 250,
    a: 444,
    b: 500,
    c: 444,
    d: 500,
    e: 444,
    f: 333,
    g: 500,
    h: 500,
    i: 278,
    j: 278,
    k: 500,
    l: 278,
    m: 778,
    n: 500,
    o: 500,
    p: 500,
    q: 500,
    r: 333,
    s: 389,
    t: 278,
    u: 500,
    v: 500,
    w: 722,
    x: 500,
    y: 500,
    z: 444,
  },
}

/** Reads what is needed to fit another font to this one; null for a file that is no font. */
export function readFontMetrics(file: Buffer): FontMetrics | null {
  try {
    const tables = readFontTables(file)
    const head = tables?.get('head')
    const hhea = tables?.get('hhea')
    if (!tables || !head || !hhea) return null
    const widthOf = advanceWidths(tables, hhea.readUInt16BE(34))
    return {
      ascent: hhea.readInt16BE(4),
      descent: hhea.readInt16BE(6),
      lineGap: hhea.readInt16BE(8),
      unitsPerEm: head.readUInt16BE(18),
      averageWidth: widthOf && average(widthOf),
    }
  } catch {
    return null
  }
}

/** The descriptors that give a system font the lines and the mean width of another one. */
export function fallbackDescriptors(metrics: FontMetrics, system: SystemFont): Record<string, string> {
  const widths = systemWidths[system]
  const systemWidth = average((letter) => widths[letter] ?? null)
  const scale = metrics.averageWidth && systemWidth ? metrics.averageWidth / metrics.unitsPerEm / (systemWidth / 1000) : 1
  const share = (value: number): string => percent(Math.abs(value) / (metrics.unitsPerEm * scale))
  return {
    'ascent-override': share(metrics.ascent),
    'descent-override': share(metrics.descent),
    'line-gap-override': share(metrics.lineGap),
    'size-adjust': percent(scale),
  }
}

function average(widthOf: (letter: string) => number | null): number | null {
  let sum = 0
  let count = 0
  for (const [letter, weight] of Object.entries(frequency)) {
    const width = widthOf(letter)
    if (width === null) continue
    sum += width * weight
    count += weight
  }
  // A few symbols that happen to be mapped say nothing about the text.
  return count > 800 ? sum / count : null
}

function advanceWidths(tables: FontTables, count: number): ((letter: string) => number | null) | null {
  const plain = tables.get('hmtx')
  const packed = tables.get('hmtx transformed')
  const glyphOf = characterMap(tables.get('cmap'))
  const table = plain ?? packed
  if (!glyphOf || !table || count === 0) return null
  return (letter) => {
    const glyph = glyphOf(letter.codePointAt(0) ?? 0)
    if (glyph === 0) return null
    // The last width holds for all glyphs behind it. Transformed, the widths stand alone behind one byte of flags.
    const index = Math.min(glyph, count - 1)
    return plain ? table.readUInt16BE(index * 4) : table.readUInt16BE(1 + index * 2)
  }
}

function characterMap(cmap: Buffer | undefined): ((code: number) => number) | null {
  if (!cmap) return null
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const platform = cmap.readUInt16BE(4 + index * 8)
    const table = cmap.subarray(cmap.readUInt32BE(8 + index * 8))
    const format = table.readUInt16BE(0)
    if (platform !== 0 && platform !== 3) continue
    if (format === 4) return (code) => lookUpSegments(table, code)
    if (format === 12) return (code) => lookUpGroups(table, code)
  }
  return null
}

function lookUpSegments(table: Buffer, code: number): number {
  const size = table.readUInt16BE(6)
  for (let at = 0; at < size; at += 2) {
    if (table.readUInt16BE(14 + at) < code) continue
    const start = table.readUInt16BE(16 + size + at)
    if (start > code) return 0
    const delta = table.readUInt16BE(16 + size * 2 + at)
    const rangeAt = 16 + size * 3 + at
    const range = table.readUInt16BE(rangeAt)
    if (range === 0) return (code + delta) & 0xffff
    const glyph = table.readUInt16BE(rangeAt + range + (code - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

function lookUpGroups(table: Buffer, code: number): number {
  for (let index = 0; index < table.readUInt32BE(12); index++) {
    const at = 16 + index * 12
    const start = table.readUInt32BE(at)
    if (code >= start && code <= table.readUInt32BE(at + 4)) return table.readUInt32BE(at + 8) + code - start
  }
  return 0
}

function percent(value: number): string {
  return `${Number((value * 100).toFixed(2))}%`
}
