import { isLogged } from '../errors/logged.ts'
import { describeError } from '../render/stack-frames.ts'
import type { Runtime } from './runtime.ts'

/** The whole error for whoever runs the server; the client has only the digest to quote. */
export const logFailure: Runtime['report'] = (error, { digest, route, pathname, place }) => {
  if (isLogged(error)) return
  const where = route === pathname ? route : `${route} (${pathname})`
  console.error(`⨯ ${place ? `${place} of ` : ''}${where}`, describeError(error), digest ? `{ digest: '${digest}' }` : '')
}
