import { flightRows } from '../flight-rows.ts'
import { toPublicHref } from '../href.ts'
import type { InlineFlight } from '../inline-queue.ts'
import { formatHref, type UrlObject } from '../url-object.ts'

/** The properties of `<Link>` and `<Form>` that decide about navigation. */
export interface Target {
  readonly href?: string | UrlObject
  readonly as?: string | UrlObject
  readonly action?: string
  readonly prefetch?: boolean | null | 'auto'
  readonly replace?: boolean
  readonly scroll?: boolean
  readonly transitionTypes?: string[]
  readonly unstable_dynamicOnHover?: boolean
}

/** What React's HTML does not tell: which anchors and forms are the framework's, by what stands in their attribute. */
export type Targets = Map<string, Target>

export interface References {
  /** Modules of `<Link>` and `<Form>`. */
  readonly link: string
  readonly form: string
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()

export function findTargets(queue: readonly InlineFlight[], references: References): Targets {
  const targets: Targets = new Map()
  collect(bytesOf(queue), references, targets)
  return targets
}

/** The href a link stands for, as its author wrote it. */
export function hrefOf({ href, as, action }: Target): string {
  return action ?? formatHref(as ?? href ?? '')
}

function collect(flight: Uint8Array, { link, form }: References, targets: Targets): void {
  const texts = new Map<string, string>()
  const types = new Set<string>()
  for (const { id, tag, body, end } of flightRows(flight)) {
    const text = decoder.decode(flight.subarray(body, end))
    if (tag === 'I') {
      if (text.startsWith(`I["${link}",[],"default"`) || text.startsWith(`I["${form}",`)) types.add(`$L${id}`)
    } else if (tag === 'T') texts.set(`$${id}`, text)
    else if (tag === '[' || tag === '{') parse(text)
  }

  function parse(text: string): void {
    try {
      JSON.parse(text, visit)
    } catch {
      // Cut off: the rest will come.
    }
  }

  function visit(_key: string, value: unknown): unknown {
    if (!Array.isArray(value) || value[0] !== '$') return value
    const props = value[3] as Target & { readonly flight?: string }
    if (types.has(value[1] as string)) targets.set(toPublicHref(hrefOf(props)), props)
    // An island has Flight of its own in it.
    else if (typeof props?.flight === 'string') collect(encoder.encode(texts.get(props.flight) ?? props.flight), { link, form }, targets)
    return value
  }
}

function bytesOf(queue: readonly InlineFlight[]): Uint8Array {
  const parts = queue.map((item) => (typeof item === 'string' ? encoder.encode(item) : item ? fromBase64(item[0]) : new Uint8Array()))
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
