import { applyInvalidations } from '../cache/revalidate.ts'
import { TidemarkError } from '../errors/error.ts'
import { besideOwn } from '../request/cookies.ts'
import { parseInterrupt } from '../request/interrupts.ts'
import { proxyDirective } from '../request/next-response.ts'
import { runInScope, type RequestScope } from '../request/scope.ts'
import type { Params } from '../routes/types.ts'
import { noStore, withDefaults, type Answer, type HeaderList } from './answer.ts'
import { webAnswer } from './web-answer.ts'

const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'] as const
type Method = (typeof METHODS)[number]
type Handler = (request: Request, context: { params: Promise<Params> }) => unknown

export interface HandlerCall {
  readonly exports: Readonly<Record<string, unknown>>
  /** For messages. */
  readonly file: string
  readonly method: string
  readonly params: Params
  readonly scope: RequestScope
  /** Made only when the handler is called. */
  request(): Request
}

/** Calls the handler of a method. */
export async function answerHandler(call: HandlerCall): Promise<Answer> {
  const handler = findHandler(call.exports, call.method)
  if (typeof handler !== 'function') return handler
  return runHandler(call, () => handler(call.request(), { params: Promise.resolve(call.params) }))
}

/** What answers to a method: HEAD comes with GET, OPTIONS always. */
export function findHandler(exports: HandlerCall['exports'], method: string): Handler | Answer {
  if (!isMethod(method)) return { status: 400, headers: [], body: null }
  const handler = handlerOf(exports, method)
  if (handler) return handler
  const allow = METHODS.filter((one) => one === 'OPTIONS' || handlerOf(exports, one)).join(', ')
  return { status: method === 'OPTIONS' ? 204 : 405, headers: [['allow', allow]], body: null }
}

function handlerOf(exports: HandlerCall['exports'], method: Method): Handler | null {
  const own = Object.hasOwn(exports, method) ? exports[method] : undefined
  if (typeof own === 'function') return own as Handler
  return method === 'HEAD' ? handlerOf(exports, 'GET') : null
}

function isMethod(method: string): method is Method {
  return (METHODS as readonly string[]).includes(method)
}

/** Runs what makes a Response in its scope; an interrupt thrown by it becomes the answer. */
export async function runHandler({ scope, file }: Pick<HandlerCall, 'scope' | 'file'>, run: () => unknown): Promise<Answer> {
  let answer: Answer
  try {
    const result = await runInScope(scope, run)
    if (!isResponse(result)) {
      throw new TidemarkError('TM_HANDLER_NO_RESPONSE', {
        message: `No response is returned from route handler '${file}'. Ensure you return a \`Response\` or a \`NextResponse\` in all branches of your handler.`,
      })
    }
    const directive = proxyDirective(result)
    if (directive) {
      throw new TidemarkError('TM_HANDLER_DIRECTIVE', {
        message: `NextResponse.${directive.kind}() was used in the route handler '${file}'.`,
      })
    }
    answer = webAnswer(result)
  } catch (error) {
    const interrupt = parseInterrupt(error)
    if (!interrupt) throw error
    answer =
      interrupt.kind === 'redirect'
        ? { status: interrupt.status, headers: [['location', interrupt.url]], body: null }
        : { status: interrupt.status, headers: [], body: null }
  } finally {
    // Also when it throws: what was invalidated before stays invalidated.
    await applyInvalidations(scope)
  }
  return withoutSharing(withCookies(answer, scope))
}

/** Nobody else may be given a visitor's cookie, unless the handler itself says how long its answer may be kept. */
function withoutSharing(answer: Answer): Answer {
  return answer.headers.some(isCookie) ? withDefaults(answer, [noStore]) : answer
}

function withCookies(answer: Answer, { written }: RequestScope): Answer {
  if (written.headers.size === 0) return answer
  const own = answer.headers.filter(isCookie).map(([, value]) => value)
  const cookies = besideOwn(own, written).map((value) => ['set-cookie', value] as const)
  return { ...answer, headers: [...answer.headers.filter((pair) => !isCookie(pair)), ...cookies] }
}

function isCookie([name]: HeaderList[number]): boolean {
  return name.toLowerCase() === 'set-cookie'
}

/** A subclass from another copy of the module, or from undici itself, is a Response all the same. */
function isResponse(value: unknown): value is Response {
  return (
    value instanceof Response ||
    (typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Response]')
  )
}
