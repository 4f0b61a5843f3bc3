import { env } from '../env.ts'
import { TidemarkError } from '../errors/error.ts'
import type { ServeFlags } from './main.ts'

/** Flag, then environment, then the default. Port 0 lets the system choose. */
export function listenAddress(flags: ServeFlags, defaultHost: string): { port: number; host: string } {
  const port = Number(flags.port ?? env.port ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new TidemarkError('TM_CLI_PORT', { message: `"${String(flags.port ?? env.port)}" is not a port` })
  }
  return { port, host: flags.hostname ?? defaultHost }
}
