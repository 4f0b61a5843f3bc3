import { applyInvalidations } from '../cache/revalidate.ts'
import { runAfter } from '../request/after.ts'
import type { RequestScope } from '../request/scope.ts'
import type { Runtime } from './runtime.ts'

/** Runs what `after()` left for when the answer is sent, and what that invalidates. A stop of the server waits for it. */
export function finishScopes(runtime: Pick<Runtime, 'report' | 'track'>, scopes: readonly RequestScope[]): void {
  for (const scope of scopes) if (scope.after.length > 0) runtime.track(finishScope(runtime, scope))
}

async function finishScope({ report }: Pick<Runtime, 'report'>, scope: RequestScope): Promise<void> {
  const fail = (error: unknown): void => report(error, { digest: '', route: scope.route, pathname: scope.pathname, place: 'after()' })
  await runAfter(scope, fail)
  await applyInvalidations(scope).catch(fail)
}
