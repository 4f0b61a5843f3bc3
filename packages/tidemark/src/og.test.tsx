import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { ReactElement } from 'react'
import sharp from 'sharp'
import { afterEach, expect, test, vi } from 'vitest'
import { shellScope, stateOf, runInScope } from '../test-support/scope.ts'
import { monotonic } from './clock.ts'
import type { TidemarkConfig } from './config/types.ts'
import { ImageResponse, type ImageResponseOptions } from './og.ts'

/** Any font that is not the default one. */
const FONT = new URL('../../../examples/store/app/fonts/familjen-grotesk.woff2', import.meta.url)

const closing: Array<() => unknown> = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const close of closing.splice(0)) await close()
})

interface Drawn {
  readonly width: number
  readonly height: number
  /** Red, green, blue, alpha of one pixel. */
  at(x: number, y: number): number[]
  /** Smallest box around all pixels that differ from the one at the top left. */
  box(): { left: number; top: number; right: number; bottom: number }
}

async function draw(element: ReactElement, options: ImageResponseOptions = { width: 100, height: 50 }): Promise<Drawn> {
  const bytes = Buffer.from(await new ImageResponse(element, options).arrayBuffer())
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number): number[] => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)]
  return {
    width: info.width,
    height: info.height,
    at,
    box() {
      const corner = at(0, 0).join()
      const found = { left: Infinity, top: Infinity, right: -1, bottom: -1 }
      for (let y = 0; y < info.height; y++) {
        for (let x = 0; x < info.width; x++) {
          if (at(x, y).join() === corner) continue
          found.left = Math.min(found.left, x)
          found.right = Math.max(found.right, x)
          found.top = Math.min(found.top, y)
          found.bottom = Math.max(found.bottom, y)
        }
      }
      return found
    },
  }
}

const full = { width: '100%', height: '100%' } as const
const white = [255, 255, 255, 255]
const red = [255, 0, 0, 255]

async function redPng(side = 4): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 4, background: '#f00' } })
    .png()
    .toBuffer()
}

async function imageServer(
  reply: (url: string) => Promise<{ status?: number; headers?: Record<string, string>; body?: Buffer }>,
): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = []
  const server: Server = createServer(async (request, response) => {
    asked.push(request.url ?? '')
    const { status = 200, headers = {}, body } = await reply(request.url ?? '')
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(() => server.close())
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

test('an image is 1200 × 630 pixels of PNG', async () => {
  const drawn = await draw(<div style={{ ...full, background: 'red' }} />, {})
  expect([drawn.width, drawn.height, drawn.at(600, 300)]).toEqual([1200, 630, red])
})

test('it is a Response with the headers of an image', async () => {
  const response = new ImageResponse(<div />, { width: 1, height: 1 })
  expect(response).toBeInstanceOf(Response)
  expect([response.status, ...response.headers]).toEqual([
    200,
    ['cache-control', 'public, max-age=0, must-revalidate'],
    ['content-type', 'image/png'],
  ])
})

test('in development nobody keeps it', () => {
  vi.stubEnv('NODE_ENV', 'development')
  expect(new ImageResponse(<div />).headers.get('cache-control')).toBe('no-cache, no-store')
})

test('status, statusText and headers are those given', () => {
  const response = new ImageResponse(<div />, { status: 201, statusText: 'Drawn', headers: { 'Cache-Control': 'max-age=5', 'x-own': '1' } })
  expect([response.status, response.statusText]).toEqual([201, 'Drawn'])
  expect(Object.fromEntries(response.headers)).toEqual({ 'cache-control': 'max-age=5', 'content-type': 'image/png', 'x-own': '1' })
})

test('every box is a flex container, as in @vercel/og', async () => {
  const drawn = await draw(
    <div style={{ ...full, background: 'white', alignItems: 'center', justifyContent: 'center' }}>
      <div style={{ width: 20, height: 10, background: 'red' }} />
    </div>,
  )
  expect(drawn.box()).toEqual({ left: 40, top: 20, right: 59, bottom: 29 })
})

test('text without a display is centred by the box it stands in', async () => {
  const box = (
    await draw(<div style={{ ...full, background: 'white', fontSize: 20, alignItems: 'center', justifyContent: 'center' }}>HH</div>)
  ).box()
  expect(Math.abs(box.left - (99 - box.right))).toBeLessThanOrEqual(2)
  expect(Math.abs(box.top - (49 - box.bottom))).toBeLessThanOrEqual(4)
})

test('what is positioned absolutely starts from the box above it', async () => {
  const drawn = await draw(
    <div style={{ ...full, background: 'white' }}>
      <div style={{ marginLeft: 40, width: 40, height: 40, overflow: 'hidden' }}>
        <div style={{ position: 'absolute', left: 10, top: 20, width: 100, height: 100, background: 'red' }} />
      </div>
    </div>,
  )
  expect(drawn.box()).toEqual({ left: 50, top: 20, right: 79, bottom: 39 })
})

test('a box with a width keeps it where there is no room, one with text gives way', async () => {
  const boxes = (text: string): ReactElement => (
    <div style={{ ...full, background: 'white' }}>
      <div style={{ width: 90, height: 50, background: 'red' }}>{text}</div>
      <div style={{ width: 90, height: 50, background: 'blue' }} />
    </div>
  )
  const kept = await draw(boxes(''))
  expect([kept.at(88, 40), kept.at(92, 40)]).toEqual([red, [0, 0, 255, 255]])
  const gave = await draw(boxes('x'))
  expect([gave.at(8, 40), gave.at(12, 40)]).toEqual([red, [0, 0, 255, 255]])
})

test('a long text in a row wraps instead of keeping its width', async () => {
  const box = (
    await draw(
      <div style={{ ...full, background: 'white' }}>
        <div style={{ fontSize: 12 }}>many words that do not fit</div>
      </div>,
    )
  ).box()
  expect(box.right).toBeLessThan(99)
  expect(box.bottom).toBeGreaterThan(20)
})

test('gradients, borders, rounded corners, transforms and clipping are drawn', async () => {
  const drawn = await draw(
    <div style={{ ...full, background: 'white' }}>
      <div style={{ width: 20, height: 20, backgroundImage: 'linear-gradient(to right, red, blue)' }} />
      <div style={{ width: 20, height: 20, border: '5px solid red' }} />
      <div style={{ width: 20, height: 20, borderRadius: '50%', background: 'red' }} />
      <div style={{ width: 20, height: 20, background: 'red', transform: 'translate(0, 20px)' }} />
      <div style={{ width: 20, height: 20, background: 'red', clipPath: 'polygon(0 0, 100% 0, 0 100%)' }} />
    </div>,
  )
  expect(drawn.at(1, 10)[0]).toBeGreaterThan(200)
  expect(drawn.at(18, 10)[2]).toBeGreaterThan(200)
  expect([drawn.at(22, 2), drawn.at(30, 10)]).toEqual([red, white])
  expect([drawn.at(41, 1), drawn.at(50, 10)]).toEqual([white, red])
  expect([drawn.at(70, 10), drawn.at(70, 30)]).toEqual([white, red])
  expect([drawn.at(82, 2), drawn.at(98, 18)]).toEqual([red, white])
})

test('Tailwind classes of tw are understood', async () => {
  const drawn = await draw(
    <div tw="flex w-full h-full bg-white">
      <div tw="w-10 h-5 bg-black" />
    </div>,
  )
  expect([drawn.at(5, 5), drawn.at(60, 40)]).toEqual([[0, 0, 0, 255], white])
})

test('components may be asynchronous', async () => {
  async function Late({ color }: { color: string }): Promise<ReactElement> {
    await Promise.resolve()
    return <div style={{ ...full, background: color }} />
  }
  expect((await draw(<Late color="red" />)).at(5, 5)).toEqual(red)
})

test('an image may be a data URL, an ArrayBuffer or an SVG in the tree', async () => {
  const png = await redPng()
  const buffer = Uint8Array.from(png).buffer as unknown as string
  const drawn = await draw(
    <div style={{ ...full, background: 'white' }}>
      <img alt="" src={`data:image/png;base64,${png.toString('base64')}`} width={20} height={20} />
      <img alt="" src={buffer} width={20} height={20} />
      <svg width="20" height="20" viewBox="0 0 10 10">
        <rect width="10" height="10" fill="red" />
      </svg>
      <div style={{ width: 20, height: 20, backgroundImage: `url(data:image/png;base64,${png.toString('base64')})` }} />
    </div>,
  )
  expect([10, 30, 50, 70, 90].map((x) => drawn.at(x, 10))).toEqual([red, red, red, red, white])
})

test('a picture with one side given keeps its proportions, also beside higher ones', async () => {
  const src = `data:image/png;base64,${(await redPng()).toString('base64')}`
  const boxOf = async (image: ReactElement, style: object): Promise<object> =>
    (await draw(<div style={{ ...full, background: 'white', padding: 5, ...style }}>{image}</div>)).box()
  const square = { left: 5, top: 5, right: 24, bottom: 24 }
  for (const style of [{}, { alignItems: 'stretch' }]) {
    expect(await boxOf(<img alt="" src={src} width={20} />, style)).toEqual(square)
    expect(await boxOf(<img alt="" src={src} height={20} />, { ...style, flexDirection: 'column' })).toEqual(square)
  }
  const atTheEnd = { ...square, top: 25, bottom: 44 }
  expect(await boxOf(<img alt="" src={src} width={20} />, { alignItems: 'flex-end' })).toEqual(atTheEnd)
  expect(await boxOf(<img alt="" src={src} width={20} style={{ alignSelf: 'flex-end' }} />, {})).toEqual(atTheEnd)
})

test('the lines of a box that wraps follow each other', async () => {
  const drawn = await draw(
    <div style={{ ...full, background: 'white', flexWrap: 'wrap', padding: 5 }}>
      <div style={{ width: 80, height: 10, background: 'red' }} />
      <div style={{ width: 80, height: 10, background: 'red' }} />
    </div>,
  )
  expect(drawn.box()).toEqual({ left: 5, top: 5, right: 84, bottom: 24 })
})

test('an SVG covers its box without being stretched, wherever its proportions come from', async () => {
  const svg = (attributes: string): string =>
    `<svg xmlns='http://www.w3.org/2000/svg' ${attributes}><path fill='red' d='M0 0h10v30h-10z'/><path fill='lime' d='M10 0h10v30h-10z'/><path fill='blue' d='M20 0h10v30h-10z'/></svg>`
  for (const src of [
    `data:image/svg+xml;base64,${Buffer.from(svg('width="30" height="30"')).toString('base64')}`,
    `data:image/svg+xml;utf8,${svg(`viewBox='0 0 30 30'`)}`,
  ]) {
    // Three columns of 33 pixels where the square is as wide as the box, of 50 in one that is three times as high as wide.
    const wide = await draw(<img alt="" src={src} width={100} height={50} style={{ objectFit: 'cover' }} />)
    expect([wide.at(16, 2), wide.at(50, 2), wide.at(84, 47)]).toEqual([red, [0, 255, 0, 255], [0, 0, 255, 255]])
    const narrow = await draw(<img alt="" src={src} style={{ objectFit: 'cover', width: 16, height: 50 }} />)
    expect([narrow.at(1, 25), narrow.at(14, 25)]).toEqual([
      [0, 255, 0, 255],
      [0, 255, 0, 255],
    ])
  }
})

test('a background larger than its box ends with it', async () => {
  const src = `url(data:image/svg+xml;base64,${Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90" fill="red"/></svg>',
  ).toString('base64')})`
  const styles = [
    { backgroundSize: 'cover' },
    { backgroundSize: 'cover', backgroundRepeat: 'no-repeat' },
    { backgroundRepeat: 'no-repeat' },
    { backgroundSize: '90px 90px', backgroundPosition: '0 0' },
  ]
  for (const style of styles) {
    const drawn = await draw(
      <div style={{ ...full, background: 'white', padding: 10 }}>
        <div style={{ width: 40, height: 20, backgroundImage: src, ...style }} />
      </div>,
    )
    expect(drawn.box()).toEqual({ left: 10, top: 10, right: 49, bottom: 29 })
  }
})

test('an image is fetched, also one of a style', async () => {
  const body = await redPng()
  const { origin, asked } = await imageServer(async () => ({ headers: { 'content-type': 'image/png' }, body }))
  const drawn = await draw(
    <div style={{ ...full, background: 'white' }}>
      <img alt="" src={`${origin}/a.png`} width={20} height={20} />
      <div style={{ width: 20, height: 20, background: `url("${origin}/b.png")` }} />
    </div>,
    { width: 100, height: 50, dangerouslyAllowLocalIP: true },
  )
  expect([drawn.at(10, 10), drawn.at(30, 10)]).toEqual([red, red])
  expect(asked.toSorted()).toEqual(['/a.png', '/b.png'])
})

test('an image at a private address is refused before anything is connected', async () => {
  const { origin, asked } = await imageServer(async () => ({ body: await redPng() }))
  const port = new URL(origin).port
  for (const src of [
    `${origin}/x`,
    `http://localhost:${port}/x`,
    `http://[::1]:${port}/x`,
    `http://[::ffff:127.0.0.1]:${port}/x`,
    `http://2130706433:${port}/x`,
  ]) {
    await expect(draw(<img alt="" src={src} width={1} height={1} />)).rejects.toMatchObject({ code: 'TM_OG_IMAGE' })
  }
  await expect(draw(<div style={{ backgroundImage: `url(${origin}/x)` }} />)).rejects.toMatchObject({ code: 'TM_OG_IMAGE' })
  expect(asked).toEqual([])
})

test('more than three redirects are not followed', async () => {
  const { origin, asked } = await imageServer(async (url) => ({ status: 302, headers: { location: `/${Number(url.slice(1)) + 1}` } }))
  const options = { width: 1, height: 1, dangerouslyAllowLocalIP: true }
  await expect(draw(<img alt="" src={`${origin}/0`} width={1} height={1} />, options)).rejects.toMatchObject({ code: 'TM_OG_IMAGE' })
  expect(asked).toEqual(['/0', '/1', '/2', '/3'])
})

test('an image beyond the limit of bytes is refused', async () => {
  const { origin } = await imageServer(async () => ({ body: Buffer.alloc(2000) }))
  const options = { width: 1, height: 1, dangerouslyAllowLocalIP: true, limits: { imageBytes: 1000 } }
  await expect(draw(<img alt="" src={`${origin}/big`} width={1} height={1} />, options)).rejects.toMatchObject({ code: 'TM_OG_IMAGE' })
})

test('neither an image nor an SVG reads files of the server', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-'))
  closing.push(() => rm(folder, { recursive: true }))
  const secret = path.join(folder, 'secret.png')
  await writeFile(secret, await redPng())
  for (const href of [secret, `file://${secret}`]) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="${href}" width="10" height="10"/></svg>`
    const drawn = await draw(
      <div style={{ ...full, background: 'white' }}>
        <img alt="" src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`} width={20} height={20} />
        <img alt="" src={href} width={20} height={20} />
      </div>,
    )
    expect([drawn.at(10, 10), drawn.at(30, 10)]).toEqual([white, white])
  }
})

test('a picture beyond the limit of pixels is refused', async () => {
  for (const size of [{ width: 5000, height: 5000 }, { width: 0 }, { width: 1.5 }, { height: Infinity }]) {
    await expect(draw(<div />, size)).rejects.toMatchObject({ code: 'TM_OG_SIZE' })
  }
  expect((await draw(<div />, { width: 20, height: 20, limits: { pixels: 400 } })).width).toBe(20)
})

test('a component that never comes ends with the time', async () => {
  const Never = (): Promise<ReactElement> => new Promise(() => undefined)
  await expect(draw(<Never />, { limits: { seconds: 0.02 } })).rejects.toMatchObject({ code: 'TM_OG_TIME' })
})

test('what a component throws reaches whoever reads the body', async () => {
  const Broken = (): ReactElement => {
    throw new Error('broken')
  }
  await expect(draw(<Broken />)).rejects.toThrow('broken')
})

test('a style that means nothing is an error that names it', async () => {
  await expect(draw(<div style={{ width: 'nonsense' }} />)).rejects.toMatchObject({
    code: 'TM_OG_RENDER',
    message: expect.stringContaining('nonsense'),
  })
})

test('fonts hold for their own image only, and the first one is the default', async () => {
  const data = await readFile(FONT)
  const text = <div style={{ ...full, background: 'white', fontSize: 30 }}>Wide</div>
  const plain = (await draw(text)).box()
  const fonts = [{ name: 'Block', data }]
  const own = (await draw(text, { width: 100, height: 50, fonts })).box()
  expect(own).not.toEqual(plain)
  const named = <div style={{ ...full, background: 'white', fontSize: 30, fontFamily: 'Block' }}>Wide!</div>
  const leaked = (await draw(named)).box()
  const wanted = (await draw(named, { width: 100, height: 50, fonts })).box()
  expect(leaked).not.toEqual(wanted)
})

const hasEmojiFont = (() => {
  try {
    return Boolean(createRequire(import.meta.url).resolve('twemoji-colr-font/twemoji.woff2'))
  } catch {
    return false
  }
})()

test('the default font has the letters of Europe and arrows', async () => {
  const missing = (await draw(<div style={{ ...full, background: 'white', fontSize: 30 }}>{'\u{10FFFD}'}</div>)).box()
  for (const letter of ['Ž', 'ő', 'ş', 'Ж', '→', '€', '∞']) {
    const { left, right, top, bottom } = (await draw(<div style={{ ...full, background: 'white', fontSize: 30 }}>{letter}</div>)).box()
    expect([letter, right - left, bottom - top]).not.toEqual([letter, missing.right - missing.left, missing.bottom - missing.top])
  }
})

test.skipIf(!hasEmojiFont)('digits beside emoji are those of the text font', async () => {
  const digits = (await draw(<div style={{ ...full, background: 'white', fontSize: 30 }}>42</div>)).box()
  const beside = await draw(
    <div style={{ ...full, background: 'white', fontSize: 30 }}>
      <div>42</div>
      <div style={{ position: 'absolute', left: 90 }}>{'\u{1F680}'}</div>
    </div>,
    { width: 80, height: 50 },
  )
  expect(beside.box()).toEqual(digits)
})

test.skipIf(!hasEmojiFont)('emoji are drawn in colour, without network, beside any font', async () => {
  const fonts = [{ name: 'Own', data: await readFile(FONT) }]
  for (const options of [{}, { fonts }]) {
    // A heart with its variation selector, a family of four joined ones, a flag, a keycap.
    for (const emoji of ['\u2764\uFE0F', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}', '\u{1F1E9}\u{1F1EA}', '1\uFE0F\u20E3']) {
      const drawn = await draw(<div style={{ ...full, background: 'white', fontSize: 40 }}>{emoji}</div>, {
        width: 100,
        height: 50,
        ...options,
      })
      const { left, right, top, bottom } = drawn.box()
      expect(right - left).toBeLessThan(60)
      const pixels = Array.from({ length: 100 * 50 }, (_, at) => drawn.at(at % 100, Math.floor(at / 100)))
      expect(pixels.some(([r = 0, g = 0, b = 0]) => Math.max(r, g, b) - Math.min(r, g, b) > 80)).toBe(true)
      expect(bottom - top).toBeGreaterThan(20)
    }
  }
})

test('a font that cannot be read is an error that names it', async () => {
  const fonts = [{ name: 'Broken', data: new Uint8Array([1, 2, 3]) }]
  await expect(draw(<div>x</div>, { fonts })).rejects.toMatchObject({ code: 'TM_OG_FONT', message: expect.stringContaining('Broken') })
  await expect(draw(<div>x</div>, { fonts: [{ name: 'Path', data: '/font.ttf' as never }] })).rejects.toMatchObject({ code: 'TM_OG_FONT' })
})

/** The longest time, in milliseconds, for which the event loop did not come round meanwhile: of five tries the best, for the machine may be busy. */
async function longestPause(work: (round: number) => Promise<unknown>): Promise<number> {
  const pauses: number[] = []
  for (let round = 0; round < 5; round++) {
    let [last, longest] = [monotonic(), 0]
    const beat = (): void => {
      const time = monotonic()
      longest = Math.max(longest, time - last)
      last = time
    }
    const beating = setInterval(beat, 1)
    await work(round)
    beat()
    clearInterval(beating)
    pauses.push(longest)
  }
  return Math.min(...pauses)
}

test.each([
  [
    'as many pixels as are allowed',
    { width: 4000, height: 4000 },
    <div key="0" style={{ ...full, background: 'linear-gradient(45deg, red, blue)' }} />,
  ],
  ['flat colours and text', { width: 1400, height: 1400 }, 'The quick brown fox jumps over the lazy dog. '.repeat(60)],
  [
    'many boxes',
    { width: 1200, height: 630 },
    Array.from({ length: 400 }, (_, at) => (
      <b key={at} style={{ background: `#${at + 100}`, margin: 1 }}>
        {at}
      </b>
    )),
  ],
])('the event loop never waits for 50 ms while a picture is drawn: %s', async (_name, size, content) => {
  const pause = await longestPause(async (round) => {
    const style = { ...full, background: 'white', fontSize: 24, flexWrap: 'wrap' } as const
    await new ImageResponse(
      <div style={style}>
        {round}
        {content}
      </div>,
      size,
    ).arrayBuffer()
  })
  expect(pause).toBeLessThan(50)
})

test('a prerender waits for a picture in its first pass, and finds it ready in the second', async () => {
  const config = { images: { dangerouslyAllowLocalIP: false } } as TidemarkConfig
  const make = (): Response => new ImageResponse(<div style={{ ...full, background: 'red' }}>twice</div>, { width: 300, height: 200 })
  const warm = shellScope({ config })
  const drawing = runInScope(warm, make).arrayBuffer()
  expect(warm.prerender?.pending.size).toBe(1)
  await drawing
  expect(warm.prerender?.pending.size).toBe(0)
  expect(await stateOf(runInScope(shellScope({ config }), make).arrayBuffer())).toBe('settled')
})

test('the application may allow private addresses for all of its images', async () => {
  const body = await redPng()
  const { origin } = await imageServer(async () => ({ body }))
  const config = { images: { dangerouslyAllowLocalIP: true } } as TidemarkConfig
  const drawing = runInScope(shellScope({ config }), () => draw(<img alt="" src={`${origin}/allowed`} width={100} height={50} />))
  expect((await drawing).at(5, 5)).toEqual(red)
})
