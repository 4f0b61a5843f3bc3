import type { SegmentConfig } from '../request/scope.ts'
import { defaultSegment } from '../request/request-scope.ts'

type Exports = Readonly<Record<string, unknown>>

/**
 * The segment configuration that holds for a route: the nearest to the leaf
 * wins, but for `revalidate`, where the shortest does, and `force-dynamic`, which
 * nothing below takes back. Source: Next.js' page on route segment config; measured.
 */
export function segmentConfig(modules: readonly Exports[]): SegmentConfig {
  let config = defaultSegment
  for (const exports of modules) {
    const own = (name: string): unknown => (Object.hasOwn(exports, name) ? exports[name] : undefined)
    const revalidate = own('revalidate')
    config = {
      dynamic: config.dynamic === 'force-dynamic' ? config.dynamic : ((own('dynamic') as SegmentConfig['dynamic']) ?? config.dynamic),
      dynamicParams: (own('dynamicParams') as boolean | undefined) ?? config.dynamicParams,
      fetchCache: (own('fetchCache') as SegmentConfig['fetchCache'] | undefined) ?? config.fetchCache,
      revalidate: typeof revalidate === 'number' ? shorter(config.revalidate, revalidate) : config.revalidate,
    }
  }
  return config
}

function shorter(known: number | false, next: number): number {
  return known === false ? next : Math.min(known, next)
}
