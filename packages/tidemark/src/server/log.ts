import type { Runtime } from './runtime.ts'

/** The whole error for whoever runs the server; the client has only the digest to quote. */
export const logFailure: Runtime['report'] = (error, { digest, route, pathname, place }) => {
  const where = route === pathname ? route : `${route} (${pathname})`
  console.error(`⨯ ${place ? `${place} of ` : ''}${where}`, error, digest ? `{ digest: '${digest}' }` : '')
}
