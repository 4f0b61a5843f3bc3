import { ACTION_HEADER } from '../client/action-headers.ts'
import { isTidemarkError, TidemarkError } from '../errors/error.ts'
import type { AllowsFunction, RscBundle } from '../render/types.ts'
import { parseInterrupt, type Interrupt } from '../request/interrupts.ts'
import { runInScope, type RequestScope } from '../request/scope.ts'
import { isForm, isMultipart, parseForm, readBody, type ActionBody } from './body.ts'
import { createGate } from './gate.ts'

/** How a server function was called. */
export type ActionCall =
  /** By the client's router: the id in a header, the arguments as a Flight reply. */
  | { readonly kind: 'fetch'; readonly id: string }
  /** By a form without JavaScript: everything is in the form's fields. */
  | { readonly kind: 'form' }

export type ActionOutcome =
  | { readonly kind: 'value'; readonly value: unknown; readonly formState?: unknown; readonly references?: unknown }
  | { readonly kind: 'interrupt'; readonly interrupt: Interrupt; readonly error: unknown }
  | { readonly kind: 'error'; readonly error: unknown }
  /** The id is not part of this build, or not an id at all. */
  | { readonly kind: 'unknown'; readonly malformed: boolean }
  /** The page that was posted to cannot call it; another page can. */
  | { readonly kind: 'elsewhere' }
  /** A form post that calls no server function. */
  | { readonly kind: 'none' }

/** 1 MB of Flight can cost half a second of a core, and waits for nothing: several at a time would only hold up the rest longer. */
const decodeGate = createGate({ parallel: 1, waiting: 128 })

/** Bytes. What is no longer is decoded in a few milliseconds whatever it holds, and need not stand in line: most calls are. */
const SHORT = 16_384

/** The hash of a module, or in dev its path, and the name of an export. */
const ACTION_ID = /^(?:[\w-]{6,128}|\/[^#?\0]{1,512})#[\w$]{1,128}$/

/** Tells from the head alone whether a request to a page calls a server function. */
export function actionCall(method: string, headers: Headers): ActionCall | null {
  if (method !== 'POST') return null
  const id = headers.get(ACTION_HEADER)
  if (id !== null) return { kind: 'fetch', id }
  return isForm(headers.get('content-type') ?? '') ? { kind: 'form' } : null
}

export interface RunActionOptions {
  readonly rsc: RscBundle
  readonly scope: RequestScope
  readonly call: ActionCall
  /** Whether the page posted to can call a function. */
  readonly allows: AllowsFunction
  /** With a body already limited to `bodySizeLimit`; reading more throws TM_BODY_TOO_LARGE. */
  readonly request: Request
}

/**
 * Decodes and runs a server function in its scope. Never throws for what the function itself throws.
 *
 * @throws TM_BODY_TOO_LARGE, TM_ACTION_BODY, TM_ACTION_FIELDS, TM_ACTION_BOUND, TM_ACTION_BUSY
 */
export async function runAction({ rsc, scope, call, allows, request }: RunActionOptions): Promise<ActionOutcome> {
  const decoded = await (call.kind === 'fetch' ? decodeFetch(call.id, { rsc, allows, request }) : decodeForm({ rsc, allows, request }))
  if ('kind' in decoded) return decoded
  scope.phase = 'action'
  try {
    const value = await runInScope(scope, decoded.run)
    if (!decoded.form) return { kind: 'value', value, references: decoded.references }
    return { kind: 'value', value, formState: await rsc.decodeFormState(value, decoded.form, { allows }) }
  } catch (error) {
    // Thrown before the first line of the function: its closure came back tampered with.
    if (isTidemarkError(error, 'TM_ACTION_BOUND')) throw error
    const interrupt = parseInterrupt(error)
    return interrupt ? { kind: 'interrupt', interrupt, error } : { kind: 'error', error }
  }
}

interface Decoded {
  run(): Promise<unknown>
  readonly form?: FormData
  /** What the arguments referred to without carrying it; the answer may hand it back. */
  readonly references?: unknown
}

type Sources = Pick<RunActionOptions, 'rsc' | 'allows' | 'request'>

async function decodeFetch(id: string, { rsc, allows, request }: Sources): Promise<Decoded | ActionOutcome> {
  if (!ACTION_ID.test(id)) return { kind: 'unknown', malformed: true }
  if (!allows(id)) return { kind: 'elsewhere' }
  const action = await rsc.loadServerAction(id)
  if (!action) return { kind: 'unknown', malformed: false }
  const body = await readBody(request)
  return decode(body, async () => {
    const references = rsc.createTemporaryReferenceSet()
    const reply = isMultipart(body.type) ? await parseForm(body) : Buffer.from(body.bytes).toString('utf8')
    const args: unknown = await rsc.decodeReply(reply, { allows, temporaryReferences: references })
    if (!Array.isArray(args)) throw badBody('what came is no list of arguments')
    return { run: async () => action(...(args as unknown[])), references }
  })
}

async function decodeForm({ rsc, allows, request }: Sources): Promise<Decoded | ActionOutcome> {
  const body = await readBody(request)
  return decode(body, async () => {
    const form = await parseForm(body)
    if (![...form.keys()].some((key) => key.startsWith('$ACTION_'))) return { kind: 'none' }
    const run = await rsc.decodeAction(form, { allows })
    return run ? { run, form } : { kind: 'unknown', malformed: false }
  })
}

async function decode({ bytes }: ActionBody, job: () => Promise<Decoded | ActionOutcome>): Promise<Decoded | ActionOutcome> {
  return bytes.byteLength <= SHORT ? refusing(job) : decodeGate(() => refusing(job))
}

/** What the decoder refuses is the client's fault, whatever it throws. */
async function refusing(job: () => Promise<Decoded | ActionOutcome>): Promise<Decoded | ActionOutcome> {
  try {
    return await job()
  } catch (cause) {
    if (isTidemarkError(cause, 'TM_ACTION_ELSEWHERE')) return { kind: 'elsewhere' }
    if (isTidemarkError(cause, 'TM_ACTION_UNKNOWN')) return { kind: 'unknown', malformed: false }
    throw isTidemarkError(cause) ? cause : badBody('the decoder refused it', cause)
  }
}

function badBody(why: string, cause?: unknown): TidemarkError {
  return new TidemarkError('TM_ACTION_BODY', { message: `The arguments of a server function could not be decoded: ${why}`, cause })
}
