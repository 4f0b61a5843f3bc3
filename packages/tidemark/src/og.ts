import type { ReactElement } from 'react'
import { track } from './cache/dependencies.ts'
import { env } from './env.ts'
import { renderPng } from './og/render.ts'
import type { ImageOptions } from './og/types.ts'
import { outerRequest } from './request/scope.ts'

export type { OgLimits } from './og/limits.ts'
export type { ImageFont, ImageOptions } from './og/types.ts'

declare module 'react' {
  interface DOMAttributes<T> {
    /** Tailwind classes, for elements drawn by `ImageResponse`. */
    tw?: string
  }
}

export interface ImageResponseOptions extends ImageOptions {
  /** Default 200. */
  readonly status?: number
  readonly statusText?: string
  /** Go before those of an image: `content-type: image/png` and `cache-control: public, max-age=0, must-revalidate`. */
  readonly headers?: HeadersInit
}

/**
 * A `Response` with a picture of an element as PNG.
 *
 * Nothing is loaded from the network but the images that the element names, and these not from
 * private addresses. Drawing blocks no other request. Without `fonts` text is set in Geist.
 *
 * Reading the body fails with TM_OG_SIZE (more than 16 million pixels), TM_OG_TIME (more than 10 s),
 * TM_OG_IMAGE, TM_OG_FONT, TM_OG_RENDER (a style that means nothing) or TM_OG_BUSY, or with what a component throws.
 *
 * @example
 * export async function GET() {
 *   return new ImageResponse(<div style={{ fontSize: 128 }}>Hello</div>, { width: 1200, height: 630 })
 * }
 */
export class ImageResponse extends Response {
  constructor(element: ReactElement, options: ImageResponseOptions = {}) {
    const { status = 200, statusText, headers: given, ...image } = options
    const picture = renderPng(element, image)
    // A prerender waits for it; whoever reads the body learns of an error.
    track(outerRequest(), picture)
    picture.catch(() => undefined)
    const headers = new Headers({
      'content-type': 'image/png',
      'cache-control': env.nodeEnv === 'development' ? 'no-cache, no-store' : 'public, max-age=0, must-revalidate',
    })
    for (const [name, value] of new Headers(given)) headers.set(name, value)
    super(bodyOf(picture), { status, headers, ...(statusText === undefined ? {} : { statusText }) })
  }
}

function bodyOf(picture: Promise<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async start(controller) {
      try {
        controller.enqueue(await picture)
        controller.close()
      } catch (error) {
        controller.error(error)
      }
    },
  })
}
