import { spawn } from 'node:child_process'

/** A program under test: in a group of its own, so that it ends with all it started. */
export interface Running {
  readonly pid: number
  /** Everything printed so far, as it came. */
  readonly log: () => string
  /** Resolves with the matched line once the log matches; rejects when the program ends first or the time is over. */
  readonly waitForLog: (pattern: RegExp, timeoutMs?: number) => Promise<string>
  readonly exited: Promise<Exit>
  readonly kill: (signal: NodeJS.Signals) => void
}

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface SpawnOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

const alive = new Set<Running>()

process.once('exit', endAll)
// A test worker that is ended early runs no exit handlers.
process.once('SIGTERM', () => {
  endAll()
  process.exit(143)
})

export function spawnNode(args: readonly string[], { cwd, env }: SpawnOptions): Running {
  const child = spawn(process.execPath, args, { cwd, env: childEnv(env), detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const { pid } = child
  if (pid === undefined) throw new Error(`could not start ${args.join(' ')}`)

  let text = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: string): void => {
    text += chunk
    for (const listener of listeners) listener()
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)

  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => {
      alive.delete(running)
      resolve({ code, signal })
    })
  })
  const running: Running = {
    pid,
    exited,
    log: () => text,
    kill: (signal) => killGroup(pid, signal),
    waitForLog: (pattern, timeoutMs = 30_000) =>
      new Promise((resolve, reject) => {
        const settle = (end: () => void): void => {
          clearTimeout(timer)
          listeners.delete(look)
          end()
        }
        const fail = (why: string): void => settle(() => reject(new Error(`${why} before the log matched ${pattern}:\n${text}`)))
        const look = (): void => {
          const line = text.split('\n').find((candidate) => pattern.test(candidate))
          if (line !== undefined) settle(() => resolve(line))
        }
        const timer = setTimeout(() => fail(`${timeoutMs} ms passed`), timeoutMs)
        listeners.add(look)
        void exited.then(({ code, signal }) => fail(`the program ended (${signal ?? code})`))
        look()
      }),
  }
  alive.add(running)
  return running
}

function endAll(): void {
  for (const running of alive) running.kill('SIGKILL')
}

/** Nothing of the test runner's own environment reaches the program: NODE_ENV and VITEST change how frameworks behave. */
function childEnv(extra: Readonly<Record<string, string | undefined>> = {}): NodeJS.ProcessEnv {
  const env: Record<string, string | undefined> = { NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  for (const name of ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'SystemRoot']) env[name] = process.env[name]
  const all = { ...env, ...extra }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as NodeJS.ProcessEnv
}

function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // It has ended already.
  }
}
