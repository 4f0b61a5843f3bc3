import { ACTION_HEADER } from '../client/payload.ts'
import { TidemarkError } from '../errors/error.ts'
import type { RscBundle } from '../render/types.ts'
import { parseInterrupt, type Interrupt } from '../request/interrupts.ts'
import { runInScope, type RequestScope } from '../request/scope.ts'

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
  /** A form post that calls no server function. */
  | { readonly kind: 'none' }

/** Decodes are bounded in number: 1 MB of Flight can cost half a second of a core. */
const MAX_DECODES = 4
let decoding = 0
const waiting: Array<() => void> = []

/** Tells from the head alone whether a request to a page calls a server function. */
export function actionCall(method: string, headers: Headers): ActionCall | null {
  if (method !== 'POST') return null
  const id = headers.get(ACTION_HEADER)
  if (id !== null) return { kind: 'fetch', id }
  const type = headers.get('content-type') ?? ''
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type) ? { kind: 'form' } : null
}

export interface RunActionOptions {
  readonly rsc: RscBundle
  readonly scope: RequestScope
  readonly call: ActionCall
  /** With a body already limited to `bodySizeLimit`; reading more throws TM_BODY_TOO_LARGE. */
  readonly request: Request
}

/** Decodes and runs a server function in its scope. Never throws for what the function itself throws. */
export async function runAction({ rsc, scope, call, request }: RunActionOptions): Promise<ActionOutcome> {
  const decoded = await (call.kind === 'fetch' ? decodeFetch(rsc, call.id, request) : decodeForm(rsc, request))
  if ('kind' in decoded) return decoded
  scope.phase = 'action'
  try {
    const value = await runInScope(scope, decoded.run)
    if (!decoded.form) return { kind: 'value', value, references: decoded.references }
    return { kind: 'value', value, formState: await rsc.decodeFormState(value, decoded.form) }
  } catch (error) {
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

async function decodeFetch(rsc: RscBundle, id: string, request: Request): Promise<Decoded | ActionOutcome> {
  if (!/^[\w-]{6,128}#[\w$]{1,128}$/.test(id)) return { kind: 'unknown', malformed: true }
  const action = await rsc.loadServerAction(id)
  if (!action) return { kind: 'unknown', malformed: false }
  const isForm = /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')
  const body = await (isForm ? request.formData() : request.text())
  const references = rsc.createTemporaryReferenceSet()
  const args = await guarded(() => rsc.decodeReply(body, { temporaryReferences: references }))
  return { run: async () => action(...args), references }
}

async function decodeForm(rsc: RscBundle, request: Request): Promise<Decoded | ActionOutcome> {
  const form = await request.formData().catch((cause: unknown) => {
    throw badBody(cause)
  })
  if (![...form.keys()].some((key) => key.startsWith('$ACTION_'))) return { kind: 'none' }
  const run = await guarded(() => rsc.decodeAction(form))
  return run ? { run, form } : { kind: 'unknown', malformed: false }
}

/** What the decoder refuses is the client's fault, whatever it throws. */
async function guarded<T>(decode: () => Promise<T>): Promise<T> {
  while (decoding >= MAX_DECODES) await new Promise<void>((resolve) => waiting.push(resolve))
  decoding++
  try {
    return await decode()
  } catch (cause) {
    throw badBody(cause)
  } finally {
    decoding--
    waiting.shift()?.()
  }
}

function badBody(cause: unknown): TidemarkError {
  if (cause instanceof TidemarkError) return cause
  return new TidemarkError('TM_ACTION_BODY', { message: 'The arguments of a server function could not be decoded', cause })
}
