import { TidemarkError } from '../errors/error.ts'
import type { ErrorCode } from '../errors/catalogue.ts'
import { addExplicit } from '../lifetime/combine.ts'
import type { Lifetime } from '../lifetime/lifetime.ts'
import type { Profiles } from '../lifetime/profiles.ts'
import { assertLifetime } from '../lifetime/validate.ts'
import { currentScope, outerRequest, type CacheScope, type Scope } from '../request/scope.ts'
import { theCache } from './instance.ts'
import { noteDeclared } from './provenance.ts'
import { usableTags } from './tags.ts'
import { warnOnce } from './warn.ts'

/** `cacheLife()`: see `next/cache`. */
export function declareLifetime(profile: unknown): void {
  const scope = cacheScope('cacheLife()', 'TM_CACHE_LIFE_SCOPE')
  const given = typeof profile === 'string' ? namedProfile(profile, scope) : assertLifetime(profile)
  if (scope.explicit !== null) {
    warnOnce(
      `cacheLife() was called more than once in a run of ${scope.name}; the shortest time given for each of stale, revalidate and expire holds.`,
    )
  }
  noteDeclared(scope, given, profile)
  scope.explicit = addExplicit(scope.explicit, given)
}

/** `cacheTag()`: see `next/cache`. */
export function declareTags(tags: readonly unknown[]): void {
  const scope = cacheScope('cacheTag()', 'TM_CACHE_TAG_SCOPE')
  for (const tag of usableTags(tags, '`cacheTag()`')) scope.tags.add(tag)
}

/** The profiles of the configuration, as the running code sees them. */
export function profilesOf(scope: Scope | null | undefined): Profiles {
  return outerRequest(scope)?.config.cacheLife ?? theCache().profiles
}

/** `Object.hasOwn`: profiles that a build kept as JSON have a prototype. */
export function profileNamed(profiles: Profiles, name: string): Lifetime | undefined {
  return Object.hasOwn(profiles, name) ? profiles[name] : undefined
}

function cacheScope(what: string, code: ErrorCode): CacheScope {
  const scope = currentScope()
  if (scope?.kind === 'cache' && scope.flavour !== 'unstable_cache') return scope
  const request = outerRequest(scope)
  if (request && !request.config.cacheComponents) {
    throw new TidemarkError('TM_CACHE_COMPONENTS_OFF', { message: `\`${what}\` is only available with the \`cacheComponents\` config.` })
  }
  const route = request ? `Route "${request.route}": ` : ''
  throw new TidemarkError(code, {
    message: `${route}\`${what}\` can only be called inside a \`"use cache"\` or \`"use cache: private"\` function.`,
  })
}

function namedProfile(name: string, scope: CacheScope): Partial<Lifetime> {
  const profiles = profilesOf(scope)
  const profile = profileNamed(profiles, name)
  if (profile) return profile
  const meant = profileNamed(profiles, name.trim())
    ? `Did you mean "${name.trim()}" without the spaces?`
    : `Known profiles: ${Object.keys(profiles).join(', ')}.`
  throw new TidemarkError('TM_CACHE_LIFE_UNKNOWN', {
    message: `Unknown \`cacheLife()\` profile "${name}" is not configured in next.config.js\n${meant}`,
  })
}
