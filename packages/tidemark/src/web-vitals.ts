'use client'
import { useEffect } from 'react'
import { collectWebVitals } from './client/web-vitals/collect.ts'
import type { Metric } from './client/web-vitals/metric.ts'

export type { Metric } from './client/web-vitals/metric.ts'

/**
 * Tells how fast the page was for its visitor: TTFB, FCP, LCP, CLS and INP,
 * each when it is final. A new function is told everything again, so keep it
 * outside of the component.
 *
 * @example useReportWebVitals(sendToAnalytics)
 */
export function useReportWebVitals(report: (metric: Metric) => void): void {
  useEffect(() => collectWebVitals(report), [report])
}
