// `ImageResponse` of Tidemark beside that of Next.js (@vercel/og): the same designs as pictures, how much they differ, and what they cost.
//   node bench/images/compare.mjs [FOLDER]   writes one PNG for each design into FOLDER: Next.js left, Tidemark right
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { preparePeer } from '../lib/peers.mjs'
import { alternate, median } from '../lib/stats.mjs'
import { DESIGNS } from './designs.mjs'

const SIZE = { width: 1200, height: 630 }
const ROUNDS = 15
/** Sum of the differences of red, green and blue from which a pixel counts as another one. */
const VISIBLE = 60

const folder = process.argv[2] ?? null
if (folder) mkdirSync(folder, { recursive: true })

/** @type {Record<string, (element: object) => Promise<Buffer>>} */
const renderers = {}
for (const [name, file] of [
  ['next', 'next/dist/compiled/@vercel/og/index.node.js'],
  ['tidemark', 'next/dist/og.js'],
]) {
  const { modules } = await preparePeer(name)
  const { ImageResponse } = await import(path.join(modules, file))
  renderers[name] = async (element) => Buffer.from(await new ImageResponse(element, SIZE).arrayBuffer())
}

const ratios = []
let serial = 0
for (const [name, design] of Object.entries(DESIGNS)) {
  const [left, right] = await Promise.all(['next', 'tidemark'].map((peer) => renderers[peer](design('Acme')).catch((error) => `${error}`)))
  if (typeof left === 'string' || typeof right === 'string') {
    console.log(`${name}: ${typeof left === 'string' ? `next: ${left}` : `tidemark: ${right}`}`)
    continue
  }
  const cost = await alternate(['next', 'tidemark'], ROUNDS, async (peer) => {
    // Another picture each time: neither may have kept it.
    const element = design(`Acme ${1000 + serial++}`)
    const before = process.cpuUsage()
    await renderers[peer](element)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  const ratio = (cost.get('next') ?? NaN) / (cost.get('tidemark') ?? NaN)
  ratios.push(ratio)
  const bytes = `${kilobytes(left)} / ${kilobytes(right)} kB`
  console.log(
    `${name.padEnd(34)} ${ratio.toFixed(1).padStart(5)} × faster   ${(await difference(left, right)).padStart(5)} % other   ${bytes}`,
  )
  if (folder) await sideBySide(left, right).toFile(path.join(folder, `${name.replaceAll(' ', '-')}.png`))
}
console.log(
  `\nmedian ${median(ratios).toFixed(1)} ×, least ${Math.min(...ratios).toFixed(1)} ×, most ${Math.max(...ratios).toFixed(1)} × (processor time)`,
)

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
