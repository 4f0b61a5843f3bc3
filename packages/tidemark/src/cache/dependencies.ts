import { shortest } from '../lifetime/combine.ts'
import type { RequestScope, Scope } from '../request/scope.ts'
import { noteSource, type Source } from './provenance.ts'

export interface Dependency extends Source {
  readonly tags: Iterable<string>
}

/** What is made of something cached carries its tags, and lives no longer than it unless it says so itself. */
export function dependOn(scope: Scope | null | undefined, source: Dependency): void {
  if (!scope) return
  const { tags, stale, revalidate, expire } = source
  noteSource(scope, scope.kind === 'cache' ? scope.nested : scope.output.lifetime, source)
  if (scope.kind === 'cache') {
    for (const tag of tags) scope.tags.add(tag)
    scope.nested = shortest(scope.nested, { stale, revalidate, expire })
    return
  }
  for (const tag of tags) scope.output.tags.add(tag)
  scope.output.lifetime = shortest(scope.output.lifetime, { stale, revalidate, expire })
}

/** Whether what the scope makes is itself kept: then a stale part must not be built into it. */
export function isKept(scope: Scope | null | undefined, request: RequestScope | null): boolean {
  return scope?.kind === 'cache' || request?.prerender != null
}

/** The first pass of a prerender ends when none of these is under way. */
export function track(request: RequestScope | null, work: Promise<unknown>): void {
  const pending = request?.prerender?.pending
  if (!pending) return
  const tracked = work.catch(() => undefined)
  pending.add(tracked)
  void tracked.then(() => pending.delete(tracked))
}
