import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Renderer } from '@takumi-rs/core'
import { LRUCache } from 'lru-cache'
import { TidemarkError } from '../errors/error.ts'
import { keepMemory } from './keep-memory.ts'
import type { ImageFont } from './types.ts'

/** One per set of fonts: what is registered with a renderer stays in it, and would be seen by later images. */
const renderers = new LRUCache<string, Promise<FontSet>>({ max: 16 })
const digests = new WeakMap<object, string>()

/** The whole of Geist, with all weights: what the renderer brings along has only the letters of Western Europe. */
const DEFAULT_FONT = { name: 'Geist', file: (): string => fileURLToPath(new URL('../../data/fonts/Geist-Variable.woff2', import.meta.url)) }
/** All emoji in one font with colours. */
const EMOJI_FONT = { name: 'Twemoji', file: (): string => createRequire(import.meta.url).resolve('twemoji-colr-font/twemoji.woff2') }

/** A renderer, and the families it looks a letter up in, in order. */
export interface FontSet {
  readonly renderer: Renderer
  readonly families: readonly string[]
}

/** Names a set of fonts by its content. */
export function fontsKey(fonts: readonly ImageFont[]): string {
  return fonts.map(({ name, weight, style, data }) => [name, weight, style, digestOf(data)].join(' ')).join('\n')
}

/**
 * @param emoji registers the emoji font behind all others
 * @throws TM_OG_FONT
 */
export function rendererFor(fonts: readonly ImageFont[], emoji: boolean): Promise<FontSet> {
  const key = `${emoji}\n${fontsKey(fonts)}`
  const known = renderers.get(key)
  if (known) return known
  const made = createRenderer(fonts, emoji)
  renderers.set(key, made)
  made.catch(() => renderers.delete(key))
  return made
}

async function createRenderer(fonts: readonly ImageFont[], emoji: boolean): Promise<FontSet> {
  // Loaded here, since pages import image modules for their metadata and draw nothing.
  const { Renderer } = await import('@takumi-rs/core')
  keepMemory()
  const renderer = new Renderer()
  for (const { name, data, weight, style } of fonts) {
    try {
      await renderer.registerFont({ name, data: bytesOf(data), ...(weight ? { weight } : {}), ...(style ? { style } : {}) })
    } catch (cause) {
      throw new TidemarkError('TM_OG_FONT', { message: `The font ${JSON.stringify(name)} cannot be read`, cause })
    }
  }
  // Digits are also in the emoji font, for keycaps: it comes last, so that text does not take them from there.
  const packaged = emoji ? [DEFAULT_FONT, EMOJI_FONT] : [DEFAULT_FONT]
  for (const { name, file } of packaged) {
    const data = await readPackaged(file)
    if (data) await renderer.registerFont({ name, data })
  }
  return { renderer, families: [...new Set([...fonts.map((font) => font.name), ...packaged.map((font) => font.name)])] }
}

/** Null where the file was left out, by a bundler for one: letters it would have are drawn as boxes. */
async function readPackaged(file: () => string): Promise<Uint8Array | null> {
  try {
    return await readFile(file())
  } catch {
    return null
  }
}

function digestOf(data: ImageFont['data']): string {
  const known = digests.get(data)
  if (known) return known
  const digest = createHash('sha256').update(bytesOf(data)).digest('base64')
  digests.set(data, digest)
  return digest
}

/** @throws TM_OG_FONT */
function bytesOf(data: ImageFont['data']): Uint8Array {
  if (data instanceof Uint8Array) return data
  if (Object.prototype.toString.call(data) === '[object ArrayBuffer]') return new Uint8Array(data)
  throw new TidemarkError('TM_OG_FONT', { message: 'data of a font is no ArrayBuffer and no Buffer' })
}
