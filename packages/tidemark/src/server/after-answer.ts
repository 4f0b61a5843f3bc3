import { applyInvalidations } from '../cache/revalidate.ts'
import { runAfter } from '../request/after.ts'
import type { RequestScope } from '../request/scope.ts'
import type { Runtime } from './runtime.ts'

/** Runs what `after()` left for when the answer is sent, and what that invalidates. A stop of the server waits for it. */
export function finishScopes(runtime: Pick<Runtime, 'report' | 'track'>, scopes: readonly RequestScope[]): void {
  for (const scope of scopes) finish(runtime, scope)
}

function finish(runtime: Pick<Runtime, 'report' | 'track'>, scope: RequestScope): void {
  const { after } = scope
  const again = (): void => finish(runtime, scope)
  // What the callbacks add is run by whoever runs them; what work that nobody waited for adds, when it comes.
  after.late = after.waiting.length > 0 ? null : again
  if (after.late === null) runtime.track(runTasks(runtime, scope).then(again))
}

async function runTasks({ report }: Pick<Runtime, 'report'>, scope: RequestScope): Promise<void> {
  const fail = (error: unknown): void => report(error, { digest: '', route: scope.route, pathname: scope.pathname, place: 'after()' })
  await runAfter(scope, fail)
  await applyInvalidations(scope).catch(fail)
}
