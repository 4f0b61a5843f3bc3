import { inspect } from 'node:util'
import { sourceNames } from '../render/stack-frames.ts'
import type { Runtime } from './runtime.ts'

/** The whole error for whoever runs the server; the client has only the digest to quote. */
export const logFailure: Runtime['report'] = (error, { digest, route, pathname, place }) => {
  const where = route === pathname ? route : `${route} (${pathname})`
  const text = sourceNames(inspect(error, { colors: process.stderr.isTTY && process.stderr.hasColors() }))
  console.error(`⨯ ${place ? `${place} of ` : ''}${where}`, text, digest ? `{ digest: '${digest}' }` : '')
}
