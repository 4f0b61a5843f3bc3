'use client'
import { useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react'
import { preinit, preload, type PreloadOptions } from 'react-dom'
import { DEV } from './client/build-constants.ts'
import {
  inlineCode,
  isScriptFinished,
  keepInHead,
  loadScript,
  loadScriptWhenIdle,
  markScriptFinished,
  scriptKey,
} from './client/script/load-script.ts'
import type { ScriptProps } from './client/script/types.ts'
import { warnOnce } from './client/warn-once.ts'

export type { ScriptProps } from './client/script/types.ts'
/** @deprecated Use `ScriptProps`. */
export type { ScriptProps as Props } from './client/script/types.ts'

/**
 * A script of someone else, loaded when it disturbs least and run once in a document.
 *
 * `beforeInteractive` stands in the server's HTML, runs before the page becomes
 * interactive, and is kept in the head; it belongs into the root layout. `afterInteractive` (the
 * default) is fetched at once and run after that; `lazyOnload` waits for an idle browser.
 *
 * @example <Script src="https://example.com/analytics.js" strategy="lazyOnload" />
 */
function Script(props: ScriptProps): ReactElement | null {
  const { strategy = 'afterInteractive', src, stylesheets } = props
  const key = scriptKey(props)
  const isHydrating = useSyncExternalStore(
    subscribe,
    () => false,
    () => true,
  )
  const [isFromServer] = useState(isHydrating)
  const latest = useRef(props)
  const asked = useRef<string | null>(null)

  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    const { current } = latest
    // React mounts twice in development: onReady is called once all the same.
    if (asked.current === `${strategy} ${key}`) return
    asked.current = `${strategy} ${key}`
    if (strategy === 'beforeInteractive' && isFromServer) markScriptFinished(key)
    if (isScriptFinished(key)) current.onReady?.()
    else if (strategy === 'lazyOnload') loadScriptWhenIdle(current)
    else if (strategy !== 'beforeInteractive') loadScript(current)
    if (DEV) warn(current)
  }, [key, strategy, isFromServer])

  for (const href of stylesheets ?? []) preinit(href, { as: 'style' })
  if (src && strategy !== 'lazyOnload' && (isHydrating || isFromServer)) preload(src, preloadOptions(props))
  // A script that React makes in the browser never runs, and one that has run need not be there.
  if (strategy !== 'beforeInteractive' || !isHydrating) return null
  const {
    strategy: _strategy,
    onLoad: _load,
    onReady: _ready,
    onError: _error,
    stylesheets: _sheets,
    children: _children,
    dangerouslySetInnerHTML: _html,
    ...attributes
  } = props
  // Not async: it runs in its place in the document, before the page's own code behind it.
  return (
    <script {...attributes} ref={keepInHead} data-nscript="beforeInteractive" suppressHydrationWarning>
      {src ? undefined : inlineCode(props)}
    </script>
  )
}

function preloadOptions({ integrity, nonce, crossOrigin, referrerPolicy, fetchPriority }: ScriptProps): PreloadOptions {
  const options: PreloadOptions = { as: 'script' }
  if (integrity) options.integrity = integrity
  if (nonce) options.nonce = nonce
  if (crossOrigin !== undefined) options.crossOrigin = crossOrigin
  if (referrerPolicy) options.referrerPolicy = referrerPolicy
  if (fetchPriority) options.fetchPriority = fetchPriority
  return options
}

function warn({ id, src, strategy, onLoad, onError }: ScriptProps): void {
  if (!id && !src) warnOnce('An inline <Script> needs an "id", or it may run twice.')
  if (strategy === 'worker')
    warnOnce(`<Script src="${src ?? ''}" strategy="worker"> is loaded as "afterInteractive": scripts in workers are not supported.`)
  if (strategy === 'beforeInteractive' && (onLoad || onError))
    warnOnce('<Script strategy="beforeInteractive"> calls neither onLoad nor onError: use onReady.')
}

function subscribe(): () => void {
  return () => undefined
}

/** Loads a script without a component: by the same rules, at once or, with `lazyOnload`, when the browser is idle. */
export function handleClientScriptLoad(props: ScriptProps): void {
  if (props.strategy === 'lazyOnload') loadScriptWhenIdle(props)
  else loadScript(props)
}

/** `handleClientScriptLoad` for several. */
export function initScriptLoader(scripts: ScriptProps[]): void {
  for (const script of scripts) handleClientScriptLoad(script)
}

export default Script
