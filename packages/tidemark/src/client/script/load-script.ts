import type { ScriptProps } from './types.ts'

/** Scripts that have run, by `id` or `src`: each runs once in a document. */
const finished = new Set<string>()
/** Files being loaded or loaded, by `src`, whatever their `id`. */
const files = new Map<string, Promise<Event | null>>()
/** Elements of the server's HTML of which the head has a copy. */
const kept = new WeakSet<HTMLScriptElement>()
/** Scripts that somebody has asked for. */
const requested = new Set<string>()

export function scriptKey({ id, src }: ScriptProps): string | undefined {
  return id ?? src
}

export function isScriptFinished(key: string | undefined): boolean {
  return key !== undefined && finished.has(key)
}

/** The server's HTML had it, so it ran before any of this. */
export function markScriptFinished(key: string | undefined): void {
  if (key !== undefined) {
    finished.add(key)
    requested.add(key)
  }
}

/**
 * Has the head hold what the server wrote into the page and has run there, so that it outlives its component. The copy of a script
 * that has run never runs.
 */
export function keepInHead(written: HTMLScriptElement | null): void {
  if (!written || kept.has(written)) return
  kept.add(written)
  document.head.append(written.cloneNode(true))
}

/** Adds a script to the document, unless it is there already. */
export function loadScript(props: ScriptProps): void {
  const { src, onLoad, onReady, onError } = props
  const key = scriptKey(props)
  if (key !== undefined && requested.has(key)) {
    // Another component's script, or the first of two mounts: only its end is of interest.
    if (src && !finished.has(key)) void files.get(src)?.then(() => onReady?.(), onError)
    return
  }
  if (key !== undefined) requested.add(key)
  const known = src === undefined ? undefined : files.get(src)
  const running = known ?? append(props)
  if (src && !known) files.set(src, running)
  running.then(
    (event) => {
      if (key !== undefined) finished.add(key)
      if (event) onLoad?.(event)
      onReady?.()
    },
    (error: unknown) => {
      // It may be tried again, by the next page that needs it.
      if (key !== undefined) requested.delete(key)
      if (src) files.delete(src)
      onError?.(error)
    },
  )
}

/** Waits until the page's own files are there and the browser has nothing else to do. */
export function loadScriptWhenIdle(props: ScriptProps): void {
  const idle = (): void => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => loadScript(props))
    else setTimeout(() => loadScript(props), 1)
  }
  if (document.readyState === 'complete') idle()
  else window.addEventListener('load', idle, { once: true })
}

/** Resolves with what the browser tells of a file; with null for an inline script, of which it tells nothing. */
function append(props: ScriptProps): Promise<Event | null> {
  const element = document.createElement('script')
  for (const [name, value] of attributes(props)) element.setAttribute(name, value)
  // A script made by a script is asynchronous unless told otherwise.
  if (props.async === false) element.async = false
  element.dataset['nscript'] = props.strategy ?? 'afterInteractive'
  if (!props.src) {
    element.textContent = inlineCode(props)
    document.body.append(element)
    return Promise.resolve(null)
  }
  return new Promise((done, fail) => {
    element.addEventListener('load', done)
    element.addEventListener('error', fail)
    document.body.append(element)
  })
}

export function inlineCode({ children, dangerouslySetInnerHTML }: ScriptProps): string {
  if (dangerouslySetInnerHTML) return String(dangerouslySetInnerHTML.__html)
  return Array.isArray(children) ? children.join('') : typeof children === 'string' ? children : ''
}

const own = new Set(['strategy', 'onLoad', 'onReady', 'onError', 'children', 'dangerouslySetInnerHTML', 'stylesheets'])
const names: Readonly<Record<string, string>> = { className: 'class', acceptCharset: 'accept-charset', httpEquiv: 'http-equiv' }

function attributes(props: ScriptProps): Array<[string, string]> {
  return Object.entries(props as Record<string, unknown>)
    .filter(([name, value]) => !own.has(name) && value !== undefined && value !== null && value !== false)
    .map(([name, value]) => [names[name] ?? name.toLowerCase(), value === true ? '' : String(value)])
}
