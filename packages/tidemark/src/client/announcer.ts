import type { View } from './view.ts'

/** Where the title of each new page is read out by screen readers. */
const TAG = 'next-route-announcer'

let region: HTMLElement | null = null

/** Says what page one has come to, and gives a lost focus a defined place. */
export function announce(view: View): void {
  // Pages one has left may still be there, hidden.
  const heading = [...document.querySelectorAll('h1')].find((element) => element.checkVisibility())
  const text = document.title || heading?.textContent || view.url.pathname
  const live = liveRegion()
  // Equal text would not be read out a second time.
  live.textContent = ''
  live.textContent = text
  if (document.activeElement === document.body || document.activeElement === null) resetFocus()
}

function liveRegion(): HTMLElement {
  if (region?.isConnected) return region
  const host = document.createElement(TAG)
  host.style.position = 'absolute'
  region = document.createElement('div')
  region.ariaLive = 'assertive'
  region.role = 'alert'
  region.id = '__next-route-announcer__'
  region.style.cssText =
    'position:absolute;border:0;height:1px;margin:-1px;padding:0;width:1px;clip:rect(0 0 0 0);overflow:hidden;white-space:nowrap;word-wrap:normal'
  host.attachShadow({ mode: 'open' }).append(region)
  document.body.append(host)
  return region
}

/** The focused element is gone: Tab starts at the top of the new page instead of somewhere in the old one. */
function resetFocus(): void {
  const { body } = document
  const before = body.getAttribute('tabindex')
  body.tabIndex = -1
  body.focus({ preventScroll: true })
  if (before === null) body.removeAttribute('tabindex')
  else body.setAttribute('tabindex', before)
}
