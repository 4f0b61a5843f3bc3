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

/** What to type into a browser; an address that stands for every one is reached by `localhost`. */
export function browserAddress({ port, host }: { port: number; host: string }): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
