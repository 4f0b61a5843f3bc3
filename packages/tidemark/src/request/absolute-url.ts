import { TidemarkError } from '../errors/error.ts'

/**
 * The address as an absolute one.
 *
 * @throws TM_URL_MALFORMED
 */
export function absoluteUrl(url: unknown): string {
  try {
    return String(new URL(String(url)))
  } catch (cause) {
    throw new TidemarkError('TM_URL_MALFORMED', {
      message: `URL is malformed "${String(url)}". Please use only absolute URLs - https://nextjs.org/docs/messages/middleware-relative-urls`,
      cause,
    })
  }
}
