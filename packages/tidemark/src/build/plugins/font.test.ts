import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, deflateSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { build, type InlineConfig, type Rolldown } from 'vite'
import { findFontCalls } from '../fonts/calls.ts'
import { findGoogleFamily, type GoogleFamily } from '../fonts/families.ts'
import { googleFontUrl } from '../fonts/google-url.ts'
import { fallbackDescriptors, readFontMetrics } from '../fonts/metrics.ts'
import { font, type FontOptions } from './font.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'tidemark-font-'))
  await mkdir(path.join(root, 'app/fonts'), { recursive: true })
  await writeFile(path.join(root, 'app/fonts/a b.woff2'), woff2(tables()))
  await writeFile(path.join(root, 'app/fonts/bold.ttf'), sfnt(tables()))
  // Stands for `createFont`, which needs React.
  await writeFile(path.join(root, 'runtime.js'), 'export const createFont = (font, files) => ({ ...font, files })')
})

afterEach(() => rm(root, { recursive: true, force: true }))

interface Compiled {
  readonly exports: Record<
    string,
    { className: string; variable?: string; style: Record<string, unknown>; files: Array<{ href: string; type: string }> }
  >
  readonly css: string
  readonly files: string[]
  readonly warnings: string[]
}

async function compile(code: string, options: Partial<FontOptions> = {}): Promise<Compiled> {
  const entry = path.join(root, 'app/layout.tsx')
  await writeFile(entry, code)
  const warnings: string[] = []
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [font({ root, runtime: path.join(root, 'runtime.js'), fetch: offline, ...options })],
    build: {
      write: false,
      minify: false,
      cssMinify: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', assetFileNames: '_next/static/media/[name].[hash][extname]' },
        onwarn: ({ message }) => void warnings.push(message),
      },
    },
  }
  const { output } = (await build(config)) as Rolldown.RolldownOutput
  const chunk = output.find((each) => each.type === 'chunk')
  const assets = output.filter((each) => each.type === 'asset')
  const sheets = assets.filter(({ fileName }) => fileName.endsWith('.css'))
  return {
    exports: (await import(`data:text/javascript,${encodeURIComponent(chunk?.code ?? '')}`)) as Compiled['exports'],
    css: sheets.map(({ source }) => String(source)).join('\n'),
    files: assets.map(({ fileName }) => fileName).filter((name) => !name.endsWith('.css')),
    warnings,
  }
}

async function offline(): Promise<Response> {
  throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND fonts.googleapis.com') })
}

const googleCss = `/* cyrillic */
@font-face {
  font-family: 'Inter';
  font-style: normal;
  font-weight: 100 900;
  font-display: swap;
  src: url(https://fonts.gstatic.com/s/inter/v20/cyrillic.woff2) format('woff2');
  unicode-range: U+0301, U+0400-045F;
}
/* latin */
@font-face {
  font-family: 'Inter';
  font-style: normal;
  font-weight: 100 900;
  font-display: swap;
  src: url(https://fonts.gstatic.com/s/inter/v20/latin.woff2) format('woff2');
  unicode-range: U+0000-00FF;
}
`

function google(asked: string[]): typeof fetch {
  return async (input) => {
    const url = String(input)
    asked.push(url)
    const isSheet = url.startsWith('https://fonts.googleapis.com/')
    // Two fonts of the same bytes would be one file.
    return new Response(isSheet ? googleCss : (Buffer.concat([woff2(tables()), Buffer.from(url)]) as Buffer<ArrayBuffer>))
  }
}

test('a local font becomes classes, a face and a face of the fallback fitted to it', async () => {
  const { exports, css, files } = await compile(`
    import localFont from 'next/font/local'
    export const book = localFont({ src: './fonts/a b.woff2', variable: '--font-serif' })
  `)
  const { className, variable, style, files: preloaded } = exports['book']!
  expect(style).toEqual({ fontFamily: "'book', 'book Fallback'" })
  expect(css).toContain(`.${className} {\n  font-family: 'book', 'book Fallback';`)
  expect(css).toContain(`.${variable} {\n  --font-serif: 'book', 'book Fallback';`)
  expect(css).toMatch(/src: url\(['"]?\/_next\/static\/media\/a%20b\.[\w-]+\.woff2['"]?\) format\('woff2'\)/)
  expect(css).toContain('font-display: swap')
  expect(css).toMatch(
    /src: local\('Arial'\);\n {2}ascent-override: [\d.]+%;\n {2}descent-override: [\d.]+%;\n {2}line-gap-override: 0%;\n {2}size-adjust: [\d.]+%;/,
  )
  expect(preloaded).toEqual([{ href: encodeURI(`/${files[0]}`), type: 'font/woff2' }])
})

test('several files are several faces; weight and style of one file are on the class', async () => {
  const { exports, css } = await compile(`
    import localFont from 'next/font/local'
    export const many = localFont({
      src: [{ path: './fonts/a b.woff2', weight: '400', style: 'normal' }, { path: './fonts/bold.ttf', weight: '700' }],
      adjustFontFallback: 'Times New Roman', fallback: ['system-ui', 'arial'], display: 'optional', preload: false,
      declarations: [{ prop: 'ascent-override', value: '90%' }],
    } as const)
    export const bold = localFont({ src: './fonts/bold.ttf', weight: '700', style: 'italic', adjustFontFallback: false })
  `)
  expect(exports['many']).toMatchObject({ style: { fontFamily: "'many', 'many Fallback', system-ui, arial" }, files: [] })
  expect(exports['many']?.style).not.toHaveProperty('fontWeight')
  expect(css).toMatch(/font-display: optional;\n {2}font-weight: 700;\n {2}ascent-override: 90%;/)
  expect(css).toContain("local('Times New Roman')")
  expect(css).toContain("format('truetype')")
  expect(exports['bold']?.style).toEqual({ fontFamily: "'bold'", fontWeight: 700, fontStyle: 'italic' })
})

test('a constant with the name of a generic family stays a name of its own', async () => {
  const { exports } = await compile(`
    import localFont from 'next/font/local'
    export const serif = localFont({ src: './fonts/bold.ttf' })
  `)
  expect(exports['serif']?.style).toEqual({ fontFamily: "'serif', 'serif-Fallback'" })
})

test('a variable range stands in the face alone', async () => {
  const { exports, css } = await compile(`
    import localFont from 'next/font/local'
    export const wide = localFont({ src: './fonts/bold.ttf', weight: '100 900' })
  `)
  expect(css).toContain('font-weight: 100 900')
  expect(exports['wide']?.style).not.toHaveProperty('fontWeight')
})

test("Google's font is fetched once, its named subsets are preloaded, and the next build needs no network", async () => {
  const code = `
    import { Inter } from 'next/font/google'
    export const inter = Inter({ subsets: ['latin'], variable: '--font-inter' })
  `
  const asked: string[] = []
  const first = await compile(code, { fetch: google(asked) })
  expect(asked).toEqual([
    'https://fonts.googleapis.com/css2?family=Inter:wght@100..900&display=swap',
    'https://fonts.gstatic.com/s/inter/v20/cyrillic.woff2',
    'https://fonts.gstatic.com/s/inter/v20/latin.woff2',
  ])
  expect(first.files).toHaveLength(2)
  expect(first.exports['inter']?.files).toHaveLength(1)
  expect(first.exports['inter']?.style).toEqual({ fontFamily: "'Inter', 'Inter Fallback'", fontStyle: 'normal' })
  expect(first.css).toContain('unicode-range: U+0000-00FF')
  expect(first.css).not.toContain('gstatic')
  const second = await compile(code)
  expect(second.css).toBe(first.css)
  expect(second.warnings).toEqual([])
})

test('without a network the build goes on with the fallback and one warning', async () => {
  const { exports, css, files, warnings } = await compile(`
    import { Inter, Lora } from 'next/font/google'
    export const inter = Inter({ subsets: ['latin'] })
    export const lora = Lora({ subsets: ['latin'], fallback: ['Georgia'] })
  `)
  expect(exports['inter']?.style['fontFamily']).toBe("'Inter', sans-serif")
  expect(exports['lora']?.style['fontFamily']).toBe("'Lora', Georgia")
  expect(css).toContain(`.${exports['inter']?.className} {`)
  expect(files).toEqual([])
  expect(warnings.filter((text) => text.includes('ENOTFOUND'))).toHaveLength(2)
})

test('a file from elsewhere than the font server is not fetched', async () => {
  const asked: string[] = []
  const elsewhere: typeof fetch = async (input) => {
    asked.push(String(input))
    return new Response(googleCss.replaceAll('fonts.gstatic.com', 'evil.test'))
  }
  const { warnings } = await compile(`import { Inter } from 'next/font/google'\nexport const inter = Inter({ subsets: ['latin'] })`, {
    fetch: elsewhere,
  })
  expect(asked).toHaveLength(1)
  expect(warnings.join()).toContain("not on Google's font server")
})

test('no half-written file stays in the folder', async () => {
  await compile(`import { Inter } from 'next/font/google'\nexport const inter = Inter({ subsets: ['latin'] })`, { fetch: google([]) })
  const names = await readdir(path.join(root, 'node_modules/.cache/tidemark/fonts'))
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test.each([
  ['const f = localFont({ src: "./none.woff2" })', /none\.woff2 does not exist[^]*TM_FONT_FILE/],
  ['const f = localFont({ src: "./layout.tsx" })', /is neither \.woff2[^]*TM_FONT_FILE/],
  ['const f = localFont({})', /TM_FONT_OPTION/],
  ['const f = localFont({ src: "./fonts/bold.ttf", display: "later" })', /display: "later" is not one of[^]*TM_FONT_OPTION/],
  ['const f = localFont({ src: "./fonts/bold.ttf", fallback: ["a;} body {"] })', /TM_FONT_OPTION/],
  ['const f = localFont({ src: "./fonts/bold.ttf", variable: "font" })', /TM_FONT_OPTION/],
])('%s fails the build', async (code, message) => {
  await expect(compile(`import localFont from 'next/font/local'\n${code}\nexport { f }`)).rejects.toThrow(message)
})

test.each([
  ['function f() { return Inter({}) }', 'app.tsx:2:23'],
  ['const f = Inter({ subsets })', 'app.tsx:2:19'],
  ['const f = Inter({ ...rest })', 'app.tsx:2:19'],
  ['let f = Inter({})', 'app.tsx:2:9'],
  ['const f = Inter({}, 1)', 'app.tsx:2:11'],
])('%s is refused with its place', (code, at) => {
  expect(() => findFontCalls(`import { Inter } from 'next/font/google'\n${code}`, 'app.tsx')).toThrow(
    expect.objectContaining({ code: 'TM_FONT_CALL', at }),
  )
})

test('calls are found under another name, among types, and removed with their import', () => {
  const code = `import type { NextFont } from 'next/font'
import { Roboto_Mono as Mono } from "next/font/google"
export const mono: NextFont = Mono({ weight: ['400', \`700\`], preload: !1 === false ? undefined : undefined } satisfies object)`
  expect(() => findFontCalls(code, 'a.ts')).toThrow('have to be literals')
  const fine = findFontCalls(code.replace(/, preload.*undefined }/, ' }'), 'a.ts')
  expect(fine?.calls).toMatchObject([{ loader: 'google', imported: 'Roboto_Mono', constant: 'mono', options: { weight: ['400', '700'] } }])
  expect(fine?.imports).toHaveLength(1)
})

function family(name: string): GoogleFamily {
  const found = findGoogleFamily(name)
  if (!found) throw new Error(name)
  return found
}

test('the list knows families by the names of their functions', () => {
  expect(family('Roboto_Mono').name).toBe('Roboto Mono')
  expect(family('Abel')).toMatchObject({ weights: ['400'], axes: null, isSerif: false })
  expect(family('Inter').axes?.get('wght')).toBe('100..900')
  expect(findGoogleFamily('Nope')).toBeNull()
})

test.each([
  ['Inter', { weights: 'variable', styles: ['normal'], axes: [] }, 'Inter:wght@100..900'],
  [
    'Inter',
    { weights: 'variable', styles: ['italic', 'normal'], axes: ['opsz'] },
    'Inter:ital,opsz,wght@0,14..32,100..900;1,14..32,100..900',
  ],
  ['Roboto_Mono', { weights: ['700', '400'], styles: ['normal'], axes: [] }, 'Roboto+Mono:wght@400;700'],
  ['Roboto', { weights: ['400', '700'], styles: ['italic'], axes: [] }, 'Roboto:ital,wght@1,400;1,700'],
  ['Recursive', { weights: 'variable', styles: ['normal'], axes: ['MONO', 'slnt'] }, 'Recursive:slnt,wght,MONO@-15..0,300..1000,0..1'],
  ['Nabla', { weights: 'variable', styles: ['normal'], axes: ['EDPT'] }, 'Nabla:EDPT@0..200'],
] as const)('%s with %j is asked for as %s', (name, selection, query) => {
  expect(googleFontUrl(family(name), { ...selection, display: 'swap' })).toBe(
    `https://fonts.googleapis.com/css2?family=${query}&display=swap`,
  )
})

test.each([
  ['TrueType', sfnt],
  ['WOFF', woff],
  ['WOFF2', woff2],
] as const)('metrics are read from %s', (_name, pack) => {
  expect(readFontMetrics(pack(tables()))).toEqual({ ascent: 900, descent: -300, lineGap: 0, unitsPerEm: 1000, averageWidth: 500 })
})

test('a font twice as wide gets a fallback twice as large and lines half as high', () => {
  const metrics = { ascent: 1000, descent: -200, lineGap: 100, unitsPerEm: 1000, averageWidth: 440.6 }
  const { 'size-adjust': adjust } = fallbackDescriptors(metrics, 'Arial')
  const wide = fallbackDescriptors({ ...metrics, averageWidth: 881.2 }, 'Arial')
  expect(Number.parseFloat(wide['size-adjust'] ?? '')).toBeCloseTo(Number.parseFloat(adjust ?? '') * 2, 1)
  expect(Number.parseFloat(wide['line-gap-override'] ?? '')).toBeCloseTo(1000 / Number.parseFloat(wide['size-adjust'] ?? ''), 1)
})

test('what is no font has no metrics', () => {
  expect(readFontMetrics(Buffer.from('wOF2 and then nothing'))).toBeNull()
  expect(readFontMetrics(Buffer.alloc(0))).toBeNull()
})

/** A font of 27 glyphs, the letters and the space, each 500 wide. */
function tables(): Map<string, Buffer> {
  const head = Buffer.alloc(54)
  head.writeUInt16BE(1000, 18)
  const hhea = Buffer.alloc(36)
  hhea.writeInt16BE(900, 4)
  hhea.writeInt16BE(-300, 6)
  hhea.writeUInt16BE(2, 34)
  const hmtx = Buffer.alloc(8 + 26 * 2)
  hmtx.writeUInt16BE(123, 0)
  hmtx.writeUInt16BE(500, 4)
  const segments = [
    [32, 32, 1],
    [97, 122, 2],
    [0xffff, 0xffff, 0],
  ] as const
  const map = Buffer.alloc(16 + segments.length * 8)
  map.writeUInt16BE(4, 0)
  map.writeUInt16BE(segments.length * 2, 6)
  for (const [index, [start, end, glyph]] of segments.entries()) {
    map.writeUInt16BE(end, 14 + index * 2)
    map.writeUInt16BE(start, 16 + segments.length * 2 + index * 2)
    map.writeUInt16BE((glyph - start) & 0xffff, 16 + segments.length * 4 + index * 2)
  }
  const cmap = Buffer.concat([Buffer.from([0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12]), map])
  return new Map([
    ['cmap', cmap],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
  ])
}

function sfnt(parts: Map<string, Buffer>): Buffer {
  const header = Buffer.alloc(12 + parts.size * 16)
  header.writeUInt32BE(0x10000, 0)
  header.writeUInt16BE(parts.size, 4)
  let offset = header.byteLength
  for (const [index, [tag, bytes]] of [...parts].entries()) {
    const at = 12 + index * 16
    header.write(tag, at, 'latin1')
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(bytes.byteLength, at + 12)
    offset += bytes.byteLength
  }
  return Buffer.concat([header, ...parts.values()])
}

function woff(parts: Map<string, Buffer>): Buffer {
  const header = Buffer.alloc(44 + parts.size * 20)
  header.write('wOFF', 0, 'latin1')
  header.writeUInt16BE(parts.size, 12)
  const packed = [...parts.values()].map((bytes) => (deflateSync(bytes).byteLength < bytes.byteLength ? deflateSync(bytes) : bytes))
  let offset = header.byteLength
  for (const [index, [tag, bytes]] of [...parts].entries()) {
    const at = 44 + index * 20
    header.write(tag, at, 'latin1')
    header.writeUInt32BE(offset, at + 4)
    header.writeUInt32BE(packed[index]!.byteLength, at + 8)
    header.writeUInt32BE(bytes.byteLength, at + 12)
    offset += packed[index]!.byteLength
  }
  return Buffer.concat([header, ...packed])
}

/** With the widths transformed, as encoders do: the numbers of the tags are 0 to 3. */
function woff2(parts: Map<string, Buffer>): Buffer {
  const hmtx = parts.get('hmtx')!
  const widths = Buffer.concat([Buffer.from([3]), hmtx.subarray(0, 2), hmtx.subarray(4, 6)])
  const directory: number[] = []
  const bodies = [...parts].map(([tag, bytes], index) => {
    const body = tag === 'hmtx' ? widths : bytes
    directory.push(tag === 'hmtx' ? 64 | index : index, bytes.byteLength, ...(tag === 'hmtx' ? [body.byteLength] : []))
    return body
  })
  const packed = brotliCompressSync(Buffer.concat(bodies))
  const header = Buffer.alloc(48)
  header.write('wOF2', 0, 'latin1')
  header.writeUInt16BE(parts.size, 12)
  header.writeUInt32BE(packed.byteLength, 20)
  return Buffer.concat([header, Buffer.from(directory), packed])
}
