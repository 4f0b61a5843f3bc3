import { AsyncResource } from 'node:async_hooks'
import { TidemarkError } from '../errors/error.ts'
import { outsideRequest } from './dynamic.ts'
import { afterOrigin, afterScope } from './phase.ts'
import { outerRequest, runInScope } from './scope.ts'
import type { RequestScope } from './scope.ts'

/**
 * Runs work once the answer (or the prerender) is finished, also when it failed,
 * redirected or was not found. Does not make a route dynamic; in a static page it
 * runs when the page is built and each time it is made again. A graceful stop waits
 * for it.
 *
 * In a page the callback cannot read cookies or headers: read them while rendering.
 * In route handlers and server functions it can, but no longer set them.
 *
 * @throws TM_OUTSIDE_REQUEST, TM_AFTER_ARGUMENT
 * @example after(() => audit.write({ order: id }))
 */
export function after(task: Promise<unknown> | (() => unknown)): void {
  const scope = outerRequest()
  if (!scope) throw outsideRequest('after')
  const run = toCallback(task)
  const origin = afterOrigin(scope) ?? scope.phase
  // Bound, so that React.cache in the callback still sees the values of the render.
  const bound = AsyncResource.bind(() => runInScope(afterScope(scope, origin), run))
  // Of a prerender's two passes the first is thrown away, and its scope with it.
  addTask(scope, bound)
}

/** For when the answer is finished, or for now where it has been. */
export function addTask({ after }: RequestScope, task: () => unknown): void {
  after.waiting.push(task)
  after.late?.()
}

/**
 * Runs what `after()` collected, nested calls too, and resolves when all is done.
 * Never rejects.
 *
 * @param onError default: the console
 */
export async function runAfter(scope: RequestScope, onError: (error: unknown) => void = reportToConsole): Promise<void> {
  const { waiting } = scope.after
  while (waiting.length > 0) {
    const tasks = waiting.splice(0)
    const results = await Promise.allSettled(tasks.map(async (task) => task()))
    for (const result of results) if (result.status === 'rejected') onError(result.reason)
  }
}

function toCallback(task: unknown): () => unknown {
  if (typeof task === 'function') return task as () => unknown
  if (typeof task === 'object' && task !== null && 'then' in task && typeof task.then === 'function') {
    const promise = Promise.resolve(task as Promise<unknown>)
    // Its failure is reported when the answer is finished, not as an unhandled rejection before.
    promise.catch(() => {})
    return () => promise
  }
  throw new TidemarkError('TM_AFTER_ARGUMENT', { message: '`after()`: Argument must be a promise or a function' })
}

function reportToConsole(error: unknown): void {
  // oxlint-disable-next-line no-console -- the default where no reporter was given
  console.error('An error occurred in a function passed to `after()`:', error)
}
