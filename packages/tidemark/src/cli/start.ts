import path from 'node:path'
import colors from 'picocolors'
import { monotonic } from '../clock.ts'
import { setMode } from '../env.ts'
import { startServer } from '../server/start.ts'
import { browserAddress, listenAddress } from './address.ts'
import type { ServeFlags } from './main.ts'
import { printReady } from './terminal.ts'

export async function runStart(dir: string, flags: ServeFlags): Promise<void> {
  setMode('production')
  const root = path.resolve(dir)
  process.chdir(root)
  process.setSourceMapsEnabled(true)
  const began = monotonic()
  keepRunning()
  const { port, host } = listenAddress(flags, '::')
  const server = await startServer(root, { port, host })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void server.stop().then(() => process.exit(0)))
  }
  printReady(`Ready in ${Math.round(monotonic() - began)} ms: ${colors.cyan(browserAddress({ port: server.port, host }))}`)
}

/** A promise that the application lost sight of ends no server; neither does an error in one of its timers, as with Next.js. */
function keepRunning(): void {
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (error: unknown) => console.error(`⨯ ${event}`, error))
  }
}
