import type { Metadata } from '../../metadata-types.ts'
import type { Icon, IconDescriptor, ResolvedIcons } from '../../metadata-types/links.ts'
import { toArray } from './to-array.ts'

export function resolveIcons(value: NonNullable<Metadata['icons']>): ResolvedIcons {
  if (typeof value === 'string' || value instanceof URL || Array.isArray(value))
    return { icon: toArray<Icon>(value).map(descriptor), apple: [] }
  const resolved: ResolvedIcons = { icon: [], apple: [] }
  for (const kind of ['icon', 'apple', 'shortcut', 'other'] as const) {
    if (value[kind]) resolved[kind] = toArray<Icon>(value[kind]).map(descriptor)
  }
  return resolved
}

function descriptor(icon: Icon): IconDescriptor {
  return typeof icon === 'string' || icon instanceof URL ? { url: icon } : icon
}
