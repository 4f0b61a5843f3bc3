import { env } from '../env.ts'

export interface Watched {
  /** As the developer wrote it: `cookies()`. */
  readonly what: string
  /** For the message. */
  readonly route: string
  /** Has the members of what the promise resolves to. */
  readonly like: object
}

/** What any promise has, too. */
const ORDINARY: ReadonlySet<string> = new Set(['constructor', 'toString'])

const said = new Set<string>()

/**
 * While developing, says when a member of the value is looked for on the promise itself: it is undefined there, and the
 * error that follows does not say that an `await` is missing.
 */
export function watchUnawaited<T>(promise: Promise<T>, { what, route, like }: Watched): Promise<T> {
  if (env.nodeEnv !== 'development') return promise
  for (const name of Object.getOwnPropertyNames(like)) {
    if (ORDINARY.has(name)) continue
    const get = (): undefined => {
      const error = new Error(
        `Route "${route}" used \`${what}.${name}\`. \`${what}\` returns a Promise and must be unwrapped with \`await\` or \`React.use()\` before accessing its properties. Learn more: https://nextjs.org/docs/messages/sync-dynamic-apis`,
      )
      Error.captureStackTrace(error, get)
      sayOnce((error.stack ?? error.message).split('\n').slice(0, 2).join('\n'))
    }
    Object.defineProperty(promise, name, { configurable: true, get })
  }
  return promise
}

/** Each place in the code once: a page is rendered many times. */
function sayOnce(message: string): void {
  if (said.has(message)) return
  said.add(message)
  // oxlint-disable-next-line no-console -- for the person at the terminal
  console.error(message)
}
