import type { IncomingMessage, ServerResponse } from 'node:http'
import colors from 'picocolors'
import { PAYLOAD_PREFIX } from '../client/payload.ts'
import { monotonic } from '../clock.ts'
import type { TidemarkConfig } from '../config/types.ts'

/** Prints a line for each request that the application answers, when it is answered: ` GET /products 200 in 45 ms`. */
export function logRequest(req: IncomingMessage, res: ServerResponse, { requestLog, basePath }: TidemarkConfig): void {
  const url = req.url ?? '/'
  if (!requestLog || requestLog.ignore.some((pattern) => pattern.test(url))) return
  const began = monotonic()
  res.once('close', () => {
    const status = res.writableFinished ? statusText(res.statusCode) : colors.dim('closed by the client')
    console.log(` ${req.method} ${pageOf(url, basePath)} ${status} ${colors.dim(`in ${Math.round(monotonic() - began)} ms`)}`)
  })
}

/** A navigation in the browser asks for a page by a path of its own. */
function pageOf(url: string, basePath: string): string {
  const prefix = basePath + PAYLOAD_PREFIX
  return url.startsWith(prefix) ? basePath + url.slice(prefix.length) : url
}

function statusText(status: number): string {
  const color = status >= 500 ? colors.red : status >= 400 ? colors.yellow : status >= 300 ? colors.cyan : colors.green
  return color(String(status))
}
