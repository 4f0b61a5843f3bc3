import { TidemarkError } from '../errors/error.ts'
import type { Lifetime } from './lifetime.ts'

const FIELDS = ['stale', 'revalidate', 'expire'] as const

type Field = (typeof FIELDS)[number]

const FOREVER: Readonly<Record<Field, string>> = {
  stale: 'if you want to cache on the client forever without checking with the server.',
  revalidate: 'if you do not want to revalidate by time.',
  expire: 'if you want to cache on the server forever without checking with the origin.',
}

/**
 * Checks what a developer wrote and returns only the known fields that were given.
 *
 * @param where for messages: `cacheLife()` at run time, `cacheLife.<profile>` in the configuration
 * @throws TM_CACHE_LIFE_OPTION when it is no object, TM_CACHE_LIFE_VALUE for a field, TM_CACHE_LIFE_ORDER when
 * `revalidate` is longer than `expire`; equal is accepted, as Next.js does
 * @example assertLifetime({ revalidate: 60, expire: 3600 })
 */
export function assertLifetime(input: unknown, where = 'cacheLife()'): Partial<Lifetime> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new TidemarkError('TM_CACHE_LIFE_OPTION', {
      message: `Invalid \`${where}\` option. Either pass a profile name or object.`,
    })
  }
  const given: { [K in Field]?: number } = {}
  for (const field of FIELDS) {
    const value = (input as Record<Field, unknown>)[field]
    if (value !== undefined) given[field] = assertSeconds(value, field, where)
  }
  if (given.revalidate !== undefined && given.expire !== undefined && given.revalidate > given.expire) {
    throw new TidemarkError('TM_CACHE_LIFE_ORDER', {
      message:
        'If providing both the revalidate and expire options, the expire option must be greater than the revalidate option. ' +
        'The expire option indicates how many seconds from the start until it can no longer be used. ' +
        `\`${where}\` has revalidate ${given.revalidate} and expire ${given.expire}.`,
    })
  }
  return given
}

function assertSeconds(value: unknown, field: Field, where: string): number {
  if (value === false) throw invalid(`Pass \`Infinity\` instead of \`false\` ${FOREVER[field]}`, where, field)
  if (typeof value !== 'number') throw invalid(`The ${field} option must be a number of seconds.`, where, field)
  if (Number.isNaN(value) || value < 0) {
    const wanted = `expected a finite number of seconds or Infinity${Number.isFinite(value) ? ', not below 0' : ''}`
    throw invalid(`Invalid \`${where}\` option "${field}" provided, ${wanted}, received ${value}.`, where, field)
  }
  return value
}

function invalid(message: string, where: string, field: Field): TidemarkError {
  const place = message.includes(where) ? '' : ` (\`${field}\` of \`${where}\`)`
  return new TidemarkError('TM_CACHE_LIFE_VALUE', { message: message + place })
}
