import { watch, type FSWatcher } from 'node:fs'
import path from 'node:path'
import colors from 'picocolors'
import { monotonic } from '../clock.ts'
import { env, setMode } from '../env.ts'
import { errorPage } from '../dev/error-page.ts'
import { openDevListener, type DevListener } from '../dev/listener.ts'
import { toProblem } from '../dev/problem.ts'
import type { DevServer } from '../dev/server.ts'
import { sendAnswer } from '../server/send-answer.ts'
import { browserAddress, listenAddress } from './address.ts'
import type { ServeFlags } from './main.ts'
import { printFailure, printReady, printStep, printWarning } from './terminal.ts'

/** Ports tried in turn where nobody asked for a certain one. */
const PORTS = 10

export async function runDev(dir: string, flags: ServeFlags): Promise<void> {
  setMode('development')
  const root = path.resolve(dir)
  process.chdir(root)
  const { port } = listenAddress(flags, 'localhost')
  // Only who asks for it lets others on the network in: a dev server shows its sources.
  const host = flags.hostname ?? 'localhost'
  const listener = await openListener({ port, host, fixed: (flags.port ?? env.port) !== undefined })
  const address = browserAddress({ port: listener.port, host })
  let server: DevServer | null = null
  let ready = false

  process.on('uncaughtException', printFailure)
  process.on('unhandledRejection', printFailure)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void Promise.all([server?.close(), listener.close()]).finally(() => process.exit(0))
    })
  }

  async function serve(): Promise<void> {
    const began = ready ? monotonic() : 0
    try {
      // Only now: the compiler is most of what a start loads, and browsers can connect meanwhile.
      const { startDevServer } = await import('../dev/server.ts')
      server = await startDevServer(root, { http: listener.http, host })
    } catch (error) {
      printFailure(error)
      standIn(listener, root, error)
      return whenMended(root, () => void serve())
    }
    listener.use(server.handle)
    printReady(`Ready in ${Math.round(monotonic() - began)} ms: ${colors.cyan(address + server.base.replace(/\/$/, ''))}`)
    ready = true
    for (const warning of server.warnings) printWarning(warning)
    let restarting = false
    server.onRestartNeeded((file) => {
      if (restarting) return
      restarting = true
      printStep(`${path.relative(root, file)} changed, restarting`)
      listener.use(null)
      void server?.close().then(serve)
    })
  }

  await serve()
}

interface Wanted {
  readonly port: number
  readonly host: string
  /** Somebody asked for this port: then no other will do. */
  readonly fixed: boolean
}

async function openListener({ port, host, fixed }: Wanted): Promise<DevListener> {
  for (let tried = 0; ; tried++) {
    try {
      return await openDevListener({ port: port + tried, host })
    } catch (error) {
      const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!inUse || fixed || tried === PORTS) throw error
      printWarning(`Port ${port + tried} is in use, trying ${port + tried + 1}.`)
    }
  }
}

/** Nothing can be served until the configuration is mended; the page that says so looks again by itself. */
function standIn(listener: DevListener, root: string, error: unknown): void {
  const { body, ...answer } = errorPage(toProblem(error, root), null)
  listener.use((_req, res) => void sendAnswer(res, { ...answer, body }, { compress: false, onError: () => undefined }))
}

function whenMended(root: string, then: () => void): void {
  const watcher: FSWatcher = watch(root, (_event, name) => {
    if (name === null || !/^(?:next|tidemark|vite)\.config\.|^\.env/.test(name)) return
    watcher.close()
    // Editors write a file in several steps.
    setTimeout(then, 100)
  })
}
