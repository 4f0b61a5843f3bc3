import type { clientErrors } from '../errors/catalogue/client.ts'

/** An error of the catalogue, without the catalogue: its texts would weigh more than the router. */
export function clientError(code: keyof typeof clientErrors, message: string): Error {
  return Object.assign(new Error(`${message} (${code})`), { code })
}
