/** New tabs and windows, downloads, and whatever a `target` names. */
export function isForBrowser(event: MouseEvent, element: Element): boolean {
  if (element.nodeName.toUpperCase() !== 'A') return false
  const { target } = element as HTMLAnchorElement
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button === 1
  return modified || (target !== '' && target !== '_self') || element.hasAttribute('download')
}
