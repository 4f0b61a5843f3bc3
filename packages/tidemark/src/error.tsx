import type { ReactElement } from 'react'

export { catchError } from './client/boundaries.tsx'
export type { ErrorInfo } from './client/boundaries.tsx'

export interface ErrorProps {
  readonly statusCode: number
  /** Default the usual words for the status. */
  readonly title?: string
  readonly hostname?: string
  /** Follows the system's colours. Default true. */
  readonly withDarkMode?: boolean
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'This page could not be found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
}

/**
 * The plain error page: a status and a sentence.
 *
 * @example <Error statusCode={404} />
 */
function Error({ statusCode, title, hostname, withDarkMode = true }: ErrorProps): ReactElement {
  const text = title ?? titles[statusCode] ?? 'An unexpected error has occurred'
  const where = !title && !statusCode && hostname ? ` while loading ${hostname}` : ''
  return (
    <div style={styles.page}>
      <title>{statusCode ? `${statusCode}: ${text}` : 'Application error: a client-side exception has occurred'}</title>
      {withDarkMode ? <style>{'.next-error{color-scheme:light dark;color:CanvasText;background:Canvas}'}</style> : null}
      <div className="next-error" style={styles.line}>
        {statusCode ? <h1 style={styles.status}>{statusCode}</h1> : null}
        <h2 style={styles.text}>{`${text}${where}.`}</h2>
      </div>
    </div>
  )
}

const styles = {
  page: { fontFamily: 'system-ui, sans-serif', height: '100vh', display: 'flex', alignItems: 'center', justifyContent: 'center' },
  line: { display: 'flex', alignItems: 'center', lineHeight: '48px' },
  status: { margin: '0 20px 0 0', paddingRight: 23, fontSize: 24, fontWeight: 500, borderRight: '1px solid currentColor' },
  text: { margin: 0, fontSize: 14, fontWeight: 400 },
} as const

export default Error
