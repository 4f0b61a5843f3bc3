/** What the dev server has found out about the page that is shown, as Vite's overlay takes it; null for nothing. */
interface Checked {
  readonly err: object | null
}

export interface CheckChannel {
  on(event: 'tidemark:checked', listener: (checked: Checked) => unknown): void
  on(event: 'vite:ws:connect', listener: () => unknown): void
  send(event: 'tidemark:page', page: { path: string }): void
}

/** Development: tells the dev server which page is open here, and shows what a build would say of it. */
export function followPageChecks(hot: CheckChannel): void {
  let path: string | null = null
  let overlay: Element | null = null

  function tell(): void {
    if (location.pathname !== path) close()
    path = location.pathname
    hot.send('tidemark:page', { path })
  }

  function close(): void {
    overlay?.remove()
    overlay = null
  }

  tell()
  hot.on('vite:ws:connect', tell)
  const { navigation } = window as { navigation?: EventTarget }
  navigation?.addEventListener('currententrychange', () => {
    if (location.pathname !== path) tell()
  })
  hot.on('tidemark:checked', ({ err }) => {
    close()
    const Overlay = customElements.get('vite-error-overlay') as (new (error: object) => HTMLElement) | undefined
    // An error that has stopped the page is worth more.
    if (!err || !Overlay || document.querySelector('vite-error-overlay')) return
    overlay = new Overlay(err)
    document.body.append(overlay)
  })
}
