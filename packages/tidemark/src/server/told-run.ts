import type { Run } from '../cache/fill.ts'
import { digestOf } from '../render/report.ts'
import type { ReportContext, Runtime } from './runtime.ts'

export interface Refreshed {
  /** The route's pattern. */
  readonly route: string
  readonly pathname: string
  readonly routeType: NonNullable<ReportContext['routeType']>
}

/** A refresh behind its readers, whose failure monitoring hears of too; the cache itself logs it. */
export function toldRun({ report }: Pick<Runtime, 'report'>, subject: Refreshed, run: Run): Run {
  return async (context) => {
    try {
      return await run(context)
    } catch (error) {
      const request = { path: subject.pathname, method: 'GET', headers: new Headers() }
      report(error, { ...subject, digest: digestOf(error), request, revalidateReason: 'stale', isLogged: true })
      throw error
    }
  }
}
