import { MARK, type Target } from './mark.ts'

/** Addresses of links and forms without a mark of their own. */
const listed = document.querySelector(`script[${MARK}]`)?.getAttribute(MARK)?.split('\n') ?? []

export function addressOf(element: Element): string {
  return element.getAttribute('href') ?? element.getAttribute('action') ?? ''
}

/** Whether it is a `<Link>` or a `<Form>`. */
export function isMarked(element: Element): boolean {
  return element.hasAttribute(MARK) || listed.includes(addressOf(element))
}

export function targetOf(element: Element): Target {
  return JSON.parse(element.getAttribute(MARK) ?? '{}') as Target
}
