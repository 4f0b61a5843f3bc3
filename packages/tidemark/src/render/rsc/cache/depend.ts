import type { Entry } from '../../../cache/entry.ts'
import { shortest } from '../../../lifetime/combine.ts'
import type { Scope } from '../../../request/scope.ts'

/** What is made of an entry carries its tags, and lives no longer than it unless it says so itself. */
export function dependOn(scope: Scope | null, entry: Entry): void {
  if (!scope) return
  const { stale, revalidate, expire } = entry
  if (scope.kind === 'cache') {
    for (const tag of entry.tags) scope.tags.add(tag)
    scope.nested = shortest(scope.nested, { stale, revalidate, expire })
    return
  }
  for (const tag of entry.tags) scope.output.tags.add(tag)
  scope.output.lifetime = shortest(scope.output.lifetime, { stale, revalidate, expire })
}
