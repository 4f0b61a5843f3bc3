import type { Lifetime } from './lifetime.ts'
import { settle } from './combine.ts'
import { assertLifetime } from './validate.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365 * DAY

/** The profiles every application has, in seconds. Source: the documentation of `cacheLife`. */
export const presets: Readonly<Record<PresetName, Lifetime>> = {
  default: { stale: 5 * MINUTE, revalidate: 15 * MINUTE, expire: YEAR },
  seconds: { stale: 30, revalidate: 1, expire: MINUTE },
  minutes: { stale: 5 * MINUTE, revalidate: MINUTE, expire: HOUR },
  hours: { stale: 5 * MINUTE, revalidate: HOUR, expire: DAY },
  days: { stale: 5 * MINUTE, revalidate: DAY, expire: 7 * DAY },
  weeks: { stale: 5 * MINUTE, revalidate: 7 * DAY, expire: 30 * DAY },
  max: { stale: 5 * MINUTE, revalidate: 30 * DAY, expire: YEAR },
}

export type PresetName = 'default' | 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'max'

export type Profiles = Readonly<Record<string, Lifetime>>

export interface ProfileOptions {
  /** `experimental.staleTimes.static`, seconds: the `stale` of the default profile. Default 300. */
  readonly staticStale: number
  /** `expireTime`, seconds: the `expire` of the default profile. Default 31536000. */
  readonly expireTime: number
}

/**
 * The presets with the application's own laid over them by name, each complete: what a
 * profile leaves out is taken from the default one. No prototype, so a profile may have any name.
 *
 * @throws TM_CACHE_LIFE_VALUE, TM_CACHE_LIFE_ORDER, TM_CACHE_LIFE_OPTION for what the application wrote
 * @example resolveProfiles({ biweekly: { revalidate: 86400, expire: 1209600 } }, { staticStale: 300, expireTime: 31536000 })
 */
export function resolveProfiles(own: Readonly<Record<string, Partial<Lifetime>>>, options: ProfileOptions): Profiles {
  const base: Lifetime = { stale: options.staticStale, revalidate: presets.default.revalidate, expire: options.expireTime }
  const all: Record<string, Lifetime> = Object.assign(Object.create(null), presets)
  const fallback = complete('default', own['default'] ?? {}, base)
  all['default'] = fallback
  for (const [name, profile] of Object.entries(own)) {
    if (name !== 'default') all[name] = complete(name, profile, fallback)
  }
  return all
}

function complete(name: string, profile: Partial<Lifetime>, fallback: Lifetime): Lifetime {
  return settle(assertLifetime(profile, `cacheLife.${name}`), fallback)
}
