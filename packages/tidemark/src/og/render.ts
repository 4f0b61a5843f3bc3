import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { ReactElement } from 'react'
import { LRUCache } from 'lru-cache'
import type { fromJsx } from 'takumi-js/helpers/jsx'
import { TidemarkError } from '../errors/error.ts'
import { outerRequest } from '../request/scope.ts'
import { createLimiter } from '../outgoing/limiter.ts'
import { hasEmoji } from './emoji.ts'
import { assertSize, OG_LIMITS, withinTime } from './limits.ts'
import { prepareTree } from './prepare-tree.ts'
import { takeInlineImages } from './inline-images.ts'
import { fetchImages } from './remote-images.ts'
import { encodePng, DRAWING_PIXELS } from './png/encode.ts'
import { fontsKey, rendererFor } from './renderers.ts'
import { scaleImages, type Scene } from './scaled-images.ts'
import { STYLE_PRESETS } from './style-presets.ts'
import type { ImageOptions } from './types.ts'

/** Finished pictures by what they are made of: a prerender draws each twice, and may wait for nothing the second time. */
const finished = new LRUCache<string, Uint8Array>({
  maxSize: 16 * 1024 * 1024,
  maxEntrySize: 4 * 1024 * 1024,
  sizeCalculation: (bytes) => bytes.byteLength,
})

// The native threads are few, and the rest of the server needs some of them.
const limited = createLimiter({
  concurrency: Math.max(1, Math.min(3, availableParallelism())),
  queue: 200,
  refuse: () => new TidemarkError('TM_OG_BUSY'),
})

/**
 * Draws an element as PNG.
 *
 * Components are called where they stand, in the caller's request; drawing happens on native threads.
 *
 * @throws TM_OG_SIZE, TM_OG_TIME, TM_OG_FONT, TM_OG_IMAGE, TM_OG_RENDER, TM_OG_BUSY
 */
export async function renderPng(element: ReactElement, options: ImageOptions = {}): Promise<Uint8Array> {
  const limits = { ...OG_LIMITS, ...options.limits }
  const { width = 1200, height = 630 } = options
  assertSize(width, height, limits)
  const allowLocal = options.dangerouslyAllowLocalIP ?? outerRequest()?.config.images.dangerouslyAllowLocalIP ?? false
  return withinTime(
    (async () => {
      const jsx = await loadJsx()
      const { node: tree, css } = await jsx.fromJsx(element, { defaultStyles: STYLE_PRESETS })
      const { node, files } = takeInlineImages(prepareTree(tree))
      const fetched = await fetchImages(node, css, { limits, allowLocal })
      return draw({ node, css, files: [...files, ...fetched], width, height, options })
    })(),
    limits.seconds,
  )
}

type Jsx = { readonly fromJsx: typeof fromJsx }

let loading: Promise<Jsx> | undefined

/** Once: an import that is repeated may take a turn of the event loop, which ends a prerender. */
function loadJsx(): Promise<Jsx> {
  loading ??= import('takumi-js/helpers/jsx')
  return loading
}

interface Picture extends Scene {
  readonly css: readonly string[]
  readonly options: ImageOptions
}

async function draw(picture: Picture): Promise<Uint8Array> {
  const key = keyOf(picture)
  const known = finished.get(key)
  if (known) return known
  const { node, css, width, height, options } = picture
  const { fonts = [], debug = false } = options
  const { renderer, families } = await rendererFor(fonts, hasEmoji(node))
  const render = (scene: Scene, format: 'raw' | 'png'): Promise<Uint8Array> =>
    renderer.render(scene.node, {
      width: scene.width,
      height: scene.height,
      format,
      css: [...css],
      images: scene.files.map(({ src, data }) => ({ src, data })),
      fontFamilies: [...families],
      drawDebugBorder: debug,
    })
  const bytes = await limited(async () => {
    try {
      if (width * height > DRAWING_PIXELS) return await render(picture, 'png')
      // Style sheets say of a picture what its own style does not, and borders would be drawn twice.
      const isPlain = css.length === 0 && !debug
      const scene = isPlain ? await scaleImages(picture, (part) => render(part, 'raw')) : picture
      return await encodePng(await render(scene, 'raw'), { width, height })
    } catch (cause) {
      throw new TidemarkError('TM_OG_RENDER', { message: (cause as Error).message, cause })
    }
  })
  finished.set(key, bytes)
  return bytes
}

function keyOf({ node, css, files, width, height, options }: Picture): string {
  const digest = createHash('sha256')
  digest.update(JSON.stringify([width, height, options.debug, fontsKey(options.fonts ?? []), css]))
  for (const file of files) digest.update(JSON.stringify([file.src, file.digest]))
  digest.update(JSON.stringify(node))
  return digest.digest('base64')
}
