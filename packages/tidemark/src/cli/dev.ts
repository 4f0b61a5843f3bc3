import path from 'node:path'
import colors from 'picocolors'
import { monotonic } from '../clock.ts'
import { startDevServer } from '../dev/server.ts'
import { listenAddress } from './address.ts'
import type { ServeFlags } from './main.ts'
import { printReady, printStep, printWarning } from './terminal.ts'

export async function runDev(dir: string, flags: ServeFlags): Promise<void> {
  process.env['NODE_ENV'] ??= 'development'
  process.env['NEXT_RUNTIME'] = 'nodejs'
  const root = path.resolve(dir)
  process.chdir(root)
  let { port, host } = listenAddress(flags, 'localhost')

  async function serve(): Promise<void> {
    const began = monotonic()
    const server = await startDevServer(root, { port, host })
    // A restart must come back on the same port, also where the system chose it.
    port = server.port
    for (const warning of server.warnings) printWarning(warning)
    printReady(`Ready in ${Math.round(monotonic() - began)} ms: ${colors.cyan(`http://localhost:${port}`)}`)
    let restarting = false
    server.onRestartNeeded((file) => {
      if (restarting) return
      restarting = true
      printStep(`${path.relative(root, file)} changed, restarting`)
      void server.close().then(serve)
    })
  }

  await serve()
}
