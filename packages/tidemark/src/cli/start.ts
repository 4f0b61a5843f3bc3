import path from 'node:path'
import colors from 'picocolors'
import { monotonic } from '../clock.ts'
import { setMode } from '../env.ts'
import { TidemarkError } from '../errors/error.ts'
import { startServer, type StartOptions } from '../server/start.ts'
import { browserAddress, listenAddress } from './address.ts'
import type { StartFlags } from './main.ts'
import { printReady } from './terminal.ts'

export async function runStart(dir: string, flags: StartFlags): Promise<void> {
  setMode('production')
  const root = path.resolve(dir)
  process.chdir(root)
  process.setSourceMapsEnabled(true)
  const began = monotonic()
  keepRunning()
  const { port, host } = listenAddress(flags, '::')
  const server = await startServer(root, { port, host, ...keepAlive(flags) })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void server.stop().then(() => process.exit(0)))
  }
  printReady(`Ready in ${Math.round(monotonic() - began)} ms: ${colors.cyan(browserAddress({ port: server.port, host }))}`)
}

function keepAlive({ keepAliveTimeout }: StartFlags): Pick<StartOptions, 'limits'> {
  if (keepAliveTimeout === undefined) return {}
  const milliseconds = Number(keepAliveTimeout)
  if (Number.isInteger(milliseconds) && milliseconds > 0) return { limits: { keepAliveTimeout: milliseconds } }
  throw new TidemarkError('TM_CLI_TIMEOUT', { message: `"${keepAliveTimeout}" is no number of milliseconds` })
}

/** A promise that the application lost sight of ends no server; neither does an error in one of its timers, as with Next.js. */
function keepRunning(): void {
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (error: unknown) => console.error(`⨯ ${event}`, error))
  }
}
