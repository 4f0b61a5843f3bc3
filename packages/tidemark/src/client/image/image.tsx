'use client'
import { useCallback, useEffect, useRef, useState, type ReactElement, type SyntheticEvent } from 'react'
import { imageConfig } from './config.ts'
import { preloadImage } from './preload.ts'
import { prepareImage } from './props.ts'
import type { ImageProps } from './types.ts'

type ImageEvent = SyntheticEvent<HTMLImageElement>

/** The image that has something to do in the browser: it takes its placeholder away, or tells the application that it is there. */
export function ClientImage({ ref, ...image }: ImageProps): ReactElement {
  const [loaded, setLoaded] = useState(false)
  const [failed, setFailed] = useState(false)
  const latest = useRef(image)
  const reported = useRef<string | null>(null)
  const prepared = prepareImage(image, imageConfig, { hideAlt: !failed, placeholder: !loaded })
  if (prepared.preload) preloadImage(prepared.props)

  useEffect(() => {
    latest.current = image
  })

  const attach = useCallback(
    (element: HTMLImageElement | null) => {
      const release = typeof ref === 'function' ? ref(element) : undefined
      if (ref && typeof ref === 'object') ref.current = element
      // The browser may have been done, well or badly, before React came.
      if (element?.complete && element.src) element.dispatchEvent(new Event(element.naturalWidth > 0 ? 'load' : 'error'))
      return () => {
        if (typeof release === 'function') release()
        else if (typeof ref === 'function') ref(null)
        else if (ref) ref.current = null
      }
    },
    [ref],
  )

  function finish(event: ImageEvent): void {
    const element = event.currentTarget
    const src = element.currentSrc || element.src
    if (reported.current === src) return
    reported.current = src
    // React takes `currentTarget` back when the handler returns, and the application is told later.
    const kept = Object.assign(Object.create(Object.getPrototypeOf(event) as object), event) as ImageEvent
    const decoded = 'decode' in element ? element.decode() : Promise.resolve()
    void decoded
      .catch(() => undefined)
      .then(() => {
        if (!element.isConnected) return
        setLoaded(true)
        latest.current.onLoad?.(kept)
        latest.current.onLoadingComplete?.(element)
      })
  }

  function fail(event: ImageEvent): void {
    // The browser's own event may still come after the one made for it.
    const src = `failed ${event.currentTarget.src}`
    if (reported.current === src) return
    reported.current = src
    setFailed(true)
    setLoaded(true)
    image.onError?.(event)
  }

  const { alt, ...attributes } = prepared.props
  return <img data-nimg={prepared.fill ? 'fill' : '1'} alt={alt} {...attributes} ref={attach} onLoad={finish} onError={fail} />
}
