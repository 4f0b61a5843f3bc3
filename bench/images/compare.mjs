// `ImageResponse` of Tidemark beside that of Next.js (@vercel/og): the same designs as pictures, how much they differ, and what
// they cost: processor time of one after another, and time on the clock of one and of AT_ONCE asked for together.
//   node bench/images/compare.mjs [FOLDER]   writes one PNG for each design into FOLDER: Next.js left, Tidemark right; and
//                                            sheet.webp with all of them, small
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { preparePeer } from '../lib/peers.mjs'
import { alternate, median } from '../lib/stats.mjs'
import { DESIGNS } from './designs.mjs'
import { h } from './element.mjs'

const SIZE = { width: 1200, height: 630 }
const ROUNDS = 15
/** Pictures asked for together: Next.js draws on the main thread, Tidemark on others as well. */
const AT_ONCE = 8
const ROUNDS_AT_ONCE = 5
/** Sum of the differences of red, green and blue from which a pixel counts as another one. */
const VISIBLE = 60

const folder = process.argv[2] ?? null
if (folder) mkdirSync(folder, { recursive: true })

/** @type {Record<string, (element: object, size?: { width: number, height: number }) => Promise<Buffer>>} */
const renderers = {}
for (const [name, file] of [
  ['next', 'next/dist/compiled/@vercel/og/index.node.js'],
  ['tidemark', 'next/dist/og.js'],
]) {
  const { modules } = await preparePeer(name)
  const { ImageResponse } = await import(path.join(modules, file))
  renderers[name] = async (element, size = SIZE) => Buffer.from(await new ImageResponse(element, size).arrayBuffer())
}

/** @type {Array<{ label: string, left: Buffer, right: Buffer }>} */
const pairs = []
/** @type {Record<'processor' | 'alone' | 'together', number[]>} */
const ratios = { processor: [], alone: [], together: [] }
let serial = 0
console.log(`${''.padEnd(46)} processor   alone  ${AT_ONCE} at once   other pixels   kB`)
for (const [name, design] of Object.entries(DESIGNS)) {
  const [left, right] = await Promise.all(['next', 'tidemark'].map((peer) => renderers[peer](design('Acme')).catch((error) => `${error}`)))
  if (typeof left === 'string' || typeof right === 'string') {
    console.log(`${name}: ${typeof left === 'string' ? `next: ${left}` : `tidemark: ${right}`}`)
    continue
  }
  // Another picture each time: neither may have kept it.
  const draw = (peer) => renderers[peer](design(`Acme ${1000 + serial++}`))
  const clock = new Map([
    ['next', []],
    ['tidemark', []],
  ])
  const processor = await alternate(['next', 'tidemark'], ROUNDS, async (peer) => {
    const before = process.cpuUsage()
    const started = performance.now()
    await draw(peer)
    clock.get(peer).push(performance.now() - started)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  const together = await alternate(['next', 'tidemark'], ROUNDS_AT_ONCE, async (peer) => {
    const started = performance.now()
    await Promise.all(Array.from({ length: AT_ONCE }, () => draw(peer)))
    return performance.now() - started
  })
  const alone = new Map([...clock].map(([peer, times]) => [peer, median(times)]))
  const cells = Object.entries({ processor, alone, together }).map(([measure, times]) => {
    const ratio = (times.get('next') ?? NaN) / (times.get('tidemark') ?? NaN)
    ratios[measure].push(ratio)
    return `${ratio.toFixed(1)} ×`.padStart(8)
  })
  const bytes = `${kilobytes(left)} / ${kilobytes(right)}`
  console.log(`${name.padEnd(47)} ${cells.join('  ')}   ${(await difference(left, right)).padStart(10)} %   ${bytes}`)
  pairs.push({ label: name, left, right })
  if (folder) await sideBySide(left, right).toFile(path.join(folder, `${name.replaceAll(' ', '-')}.png`))
}
if (folder) await (await contactSheet()).toFile(path.join(folder, 'sheet.webp'))
for (const [measure, all] of Object.entries(ratios)) {
  const [middle, least, most] = [median(all), Math.min(...all), Math.max(...all)].map((ratio) => `${ratio.toFixed(1)} ×`)
  console.log(`${measure.padEnd(12)} median ${middle} faster, least ${least}, most ${most}`)
}

/** @param {Buffer} file */
function kilobytes(file) {
  return Math.round(file.byteLength / 1000)
}

/**
 * @param {Buffer} left
 * @param {Buffer} right
 */
async function difference(left, right) {
  const [a, b] = await Promise.all([left, right].map((file) => sharp(file).flatten({ background: 'white' }).removeAlpha().raw().toBuffer()))
  let other = 0
  for (let at = 0; at < a.length; at += 3) {
    if (Math.abs(a[at] - b[at]) + Math.abs(a[at + 1] - b[at + 1]) + Math.abs(a[at + 2] - b[at + 2]) > VISIBLE) other += 1
  }
  return ((100 * other) / (a.length / 3)).toFixed(1)
}

/**
 * @param {Buffer} left
 * @param {Buffer} right
 */
function sideBySide(left, right) {
  return sharp({ create: { width: SIZE.width * 2 + 20, height: SIZE.height, channels: 3, background: '#808080' } })
    .composite([
      { input: left, left: 0, top: 0 },
      { input: right, left: SIZE.width + 20, top: 0 },
    ])
    .png()
}

/** All pairs in three columns, a label over each. */
async function contactSheet() {
  const [columns, width, label, gap] = [3, 300, 26, 8]
  const height = Math.round((width * SIZE.height) / SIZE.width)
  const cell = { width: width * 2 + gap, height: height + label }
  const rows = Math.ceil(pairs.length / columns)
  const placed = await Promise.all(
    pairs.map(async ({ label: text, left, right }, at) => {
      const [x, y] = [gap + (at % columns) * (cell.width + gap * 2), gap + Math.floor(at / columns) * (cell.height + gap)]
      const style = {
        display: 'flex',
        width: '100%',
        height: '100%',
        alignItems: 'center',
        fontSize: 16,
        color: '#333',
        background: '#eee',
      }
      const [title, ...pictures] = await Promise.all([
        renderers.tidemark(h('div', { style }, text), { width: cell.width, height: label }),
        ...[left, right].map((file) => sharp(file).flatten({ background: 'white' }).resize(width, height).png().toBuffer()),
      ])
      return [
        { input: title, left: x, top: y },
        ...pictures.map((input, side) => ({ input, left: x + side * (width + gap), top: y + label })),
      ]
    }),
  )
  const area = { width: columns * (cell.width + gap * 2), height: gap + rows * (cell.height + gap) }
  return sharp({ create: { ...area, channels: 3, background: '#eee' } })
    .composite(placed.flat())
    .webp({ quality: 60, effort: 6 })
}
