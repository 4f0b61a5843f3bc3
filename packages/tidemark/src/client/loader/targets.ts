import { flightRows } from '../flight-rows.ts'
import { toPublicHref } from '../href.ts'
import type { InlineFlight } from '../inline-queue.ts'

/** The properties of a `<Link>` or a `<Form>` that decide about navigation. */
export interface Target {
  readonly href?: string
  readonly action?: string
  readonly prefetch?: boolean | null | 'auto'
  readonly replace?: boolean
  readonly scroll?: boolean
  readonly transitionTypes?: string[]
  readonly unstable_dynamicOnHover?: boolean
}

/** Which anchors and forms of a document are the framework's: its HTML does not tell, its Flight does. */
export interface Targets {
  of(element: Element | null | undefined): Target | undefined
}

/** Their modules. */
export interface References {
  readonly link: string
  readonly form: string
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()

export function findTargets(queue: readonly InlineFlight[], references: References): Targets {
  const found = new Map<string, Target>()
  collect(bytesOf(queue), references, found)
  return {
    of(element) {
      const isForm = element?.tagName === 'FORM'
      return element ? found.get(nameOf(isForm, element.getAttribute(isForm ? 'action' : 'href'))) : undefined
    },
  }
}

/** As its author wrote it. */
export function hrefOf({ href, action }: Target): string {
  return action ?? href ?? ''
}

function nameOf(isForm: boolean, address: string | null): string {
  return `${isForm} ${address}`
}

function collect(flight: Uint8Array, references: References, found: Map<string, Target>): void {
  const texts = new Map<string, string>()
  const types = new Set<unknown>()
  for (const { id, tag, body, end } of flightRows(flight)) {
    const text = decoder.decode(flight.subarray(body, end))
    if (tag === 'T') texts.set(`$${id}`, text)
    else if (tag === 'I' && isTarget(text)) types.add(`$L${id}`)
    else if (tag === '[' || tag === '{') parse(text)
  }

  function isTarget(text: string): boolean {
    const [module, , name] = JSON.parse(text.slice(1)) as [module: string, chunks: unknown, name: string]
    return name === 'default' && (module === references.link || module === references.form)
  }

  function parse(text: string): void {
    try {
      JSON.parse(text, visit)
    } catch {
      // Cut off: what is missing comes with the next piece.
    }
  }

  function visit(_key: string, value: unknown): unknown {
    if (value === '$undefined') return undefined
    // An island has Flight of its own.
    if (isIsland(value)) collect(encoder.encode(texts.get(value.flight) ?? value.flight), references, found)
    if (!Array.isArray(value) || value[0] !== '$') return value
    const props = value[3] as Target | undefined
    if (props && types.has(value[1])) found.set(nameOf(typeof props.action === 'string', toPublicHref(hrefOf(props))), props)
    return value
  }
}

function isIsland(value: unknown): value is { readonly flight: string } {
  return typeof (value as { readonly flight?: unknown } | null)?.flight === 'string'
}

function bytesOf(queue: readonly InlineFlight[]): Uint8Array {
  const parts = queue.map((item) => (item ? toBytes(item) : new Uint8Array()))
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function toBytes(item: string | readonly [string]): Uint8Array {
  return typeof item === 'string' ? encoder.encode(item) : Uint8Array.from(atob(item[0]), (character) => character.charCodeAt(0))
}
