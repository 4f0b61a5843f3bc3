import { MARK, type Target } from './mark.ts'

/** The marks of links and forms without one of their own, by address: see render/loader-marks.ts. */
const listed = new Map(
  document
    .querySelector(`script[${MARK}]`)
    ?.getAttribute(MARK)
    ?.split('\n')
    .map((line) => line.split(/ (.*)/) as unknown as [address: string, mark: string | undefined]),
)

export function addressOf(element: Element): string {
  return element.getAttribute('href') ?? element.getAttribute('action') ?? ''
}

/** Whether it is a `<Link>` or a `<Form>`. */
export function isMarked(element: Element): boolean {
  return element.hasAttribute(MARK) || listed.has(addressOf(element))
}

export function targetOf(element: Element): Target {
  return JSON.parse(element.getAttribute(MARK) ?? listed.get(addressOf(element)) ?? '{}') as Target
}
