import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installedAsNext } from '../../scripts/lib/pack.mjs'
import { freePort, sendHttp, sendRaw, untilListening } from './http.ts'
import type { HttpAnswer, HttpOptions, RawOptions } from './http.ts'
import { spawnNode } from './process.ts'
import type { Exit, Running } from './process.ts'
import { isNext, target } from './target.ts'

export interface AppOptions {
  /** A folder that holds `app/` and whatever else the application needs; copied. */
  readonly fixture?: string
  /** Files written over those of the fixture, by path; `node_modules/x/…` too. */
  readonly files?: Readonly<Record<string, string>>
  /** Packages beside the framework, React and TypeScript. Next.js cannot be given any. */
  readonly dependencies?: Readonly<Record<string, string>>
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly args?: readonly string[]
}

export interface ServerOptions extends RunOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** Tells the port in PORT instead of by `-p`. */
  readonly portInEnv?: boolean
}

export interface BuildResult {
  readonly code: number | null
  readonly output: string
}

/** An application in a folder of its own, with the packed package installed under the name `next`. */
export interface App {
  readonly dir: string
  readonly write: (file: string, text: string) => void
  readonly edit: (file: string, change: (text: string) => string) => void
  readonly read: (file: string) => string
  readonly remove: (file: string) => void
  /** Runs `next build` and throws with what it printed if it fails. */
  readonly build: (options?: RunOptions) => Promise<BuildResult>
  /** Runs `next build` for a test that wants to see it fail. */
  readonly tryBuild: (options?: RunOptions) => Promise<BuildResult>
  readonly start: (options?: ServerOptions) => Promise<Server>
  readonly dev: (options?: ServerOptions) => Promise<Server>
  /** Stops what still runs and removes the folder. */
  readonly dispose: () => Promise<void>
}

/** A running `next start` or `next dev`. */
export interface Server extends Pick<Running, 'pid' | 'log' | 'waitForLog' | 'exited' | 'kill'> {
  readonly origin: string
  readonly port: number
  /** `fetch` that does not follow redirects. */
  readonly fetch: (target: string, init?: RequestInit) => Promise<Response>
  /** The body of a page that must answer 200. */
  readonly html: (target: string, init?: RequestInit) => Promise<string>
  readonly http: (target: string, options?: HttpOptions) => Promise<HttpAnswer>
  readonly raw: (bytes: string | Uint8Array, options?: RawOptions) => Promise<string>
  /** Asks it to end, waits, and insists after ten seconds. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<Exit>
}

const TSCONFIG = {
  compilerOptions: {
    target: 'es2022',
    lib: ['dom', 'dom.iterable', 'esnext'],
    strict: true,
    noEmit: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    esModuleInterop: true,
    resolveJsonModule: true,
    isolatedModules: true,
    jsx: 'react-jsx',
    skipLibCheck: true,
    allowJs: true,
    incremental: true,
    plugins: [{ name: 'next' }],
    paths: { '@/*': ['./*'] },
  },
  include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
  exclude: ['node_modules'],
}

export async function createApp({ fixture, files = {}, dependencies }: AppOptions): Promise<App> {
  const modules = dependencies ? await modulesWith(dependencies) : target.modules
  const dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'tidemark-app-')))
  if (fixture) cpSync(fixture, dir, { recursive: true, filter: (source) => !isLeftover(path.relative(fixture, source)) })
  linkTree(modules, path.join(dir, 'node_modules'))

  const write = (file: string, text: string): void => {
    const to = path.join(dir, file)
    mkdirSync(path.dirname(to), { recursive: true })
    // Files below node_modules are hard links; a new file leaves the template alone.
    writeFileSync(`${to}.new`, text)
    renameSync(`${to}.new`, to)
  }
  const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8')
  if (!existsSync(path.join(dir, 'package.json'))) write('package.json', '{ "private": true, "type": "module" }\n')
  if (!existsSync(path.join(dir, 'tsconfig.json'))) write('tsconfig.json', JSON.stringify(TSCONFIG, null, 2))
  for (const [file, text] of Object.entries(files)) write(file, text)

  const cli = realpathSync(path.join(dir, 'node_modules/.bin/next'))
  const servers = new Set<Server>()

  const tryBuild = async ({ env, args = [] }: RunOptions = {}): Promise<BuildResult> => {
    const running = spawnNode([cli, 'build', ...args], { cwd: dir, ...(env && { env }) })
    const { code } = await running.exited
    // Whatever it has left behind must not write into the folder any more.
    running.kill('SIGKILL')
    return { code, output: running.log() }
  }
  const build = async (options?: RunOptions): Promise<BuildResult> => {
    const result = await tryBuild(options)
    if (result.code !== 0) throw new Error(`next build ended with ${result.code}\n${result.output}`)
    return result
  }
  const serve = async (command: 'start' | 'dev', options: ServerOptions = {}): Promise<Server> => {
    const { env = {}, args = [], port = 0, portInEnv = false } = options
    const at = port || (await freePort())
    const flags = portInEnv ? [] : ['-p', String(at)]
    const running = spawnNode([cli, command, ...flags, ...args], { cwd: dir, env: portInEnv ? { ...env, PORT: String(at) } : env })
    const server = createServer(running, at)
    servers.add(server)
    await ready(server)
    return server
  }

  return {
    dir,
    write,
    read,
    edit: (file, change) => write(file, change(read(file))),
    remove: (file) => rmSync(path.join(dir, file), { recursive: true, force: true }),
    build,
    tryBuild,
    start: (options) => serve('start', options),
    dev: (options) => serve('dev', options),
    dispose: async () => {
      await Promise.all([...servers].map((server) => server.stop('SIGKILL')))
      rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** What running an example in its place leaves beside its sources, and the specs themselves. */
function isLeftover(file: string): boolean {
  return /^(node_modules|\.next|\.tidemark|data)$/.test(file) || file.endsWith('.test.ts') || file.endsWith('.tsbuildinfo')
}

function createServer(running: Running, port: number): Server {
  const origin = `http://localhost:${port}`
  const fetchFrom = (to: string, init?: RequestInit): Promise<Response> => fetch(origin + to, { redirect: 'manual', ...init })
  return {
    pid: running.pid,
    log: running.log,
    waitForLog: running.waitForLog,
    exited: running.exited,
    kill: running.kill,
    origin,
    port,
    fetch: fetchFrom,
    html: async (to, init) => {
      const response = await fetchFrom(to, init)
      const text = await response.text()
      if (response.status !== 200) throw new Error(`${to} answered ${response.status}\n${text.slice(0, 2_000)}\n${running.log()}`)
      return text
    },
    http: (to, options) => sendHttp(origin, to, options),
    raw: (bytes, options) => sendRaw(origin, bytes, options),
    stop: async (signal = 'SIGTERM') => {
      running.kill(signal)
      const insist = setTimeout(() => running.kill('SIGKILL'), 10_000)
      const exit = await running.exited
      clearTimeout(insist)
      return exit
    },
  }
}

async function ready(server: Server): Promise<void> {
  const listening = new AbortController()
  const timer = setTimeout(() => listening.abort(new Error(`not listening after a minute:\n${server.log()}`)), 60_000)
  void server.exited.then(({ code, signal }) => listening.abort(new Error(`ended (${signal ?? code}) before listening:\n${server.log()}`)))
  try {
    await server.waitForLog(new RegExp(`localhost:${server.port}`), 60_000)
    await untilListening(server.origin, listening.signal)
  } finally {
    clearTimeout(timer)
  }
}

async function modulesWith(dependencies: Readonly<Record<string, string>>): Promise<string> {
  if (isNext) throw new Error('extra packages cannot be installed beside the real Next.js; skip this test there')
  return path.join(await installedAsNext(target.tarball, dependencies), 'node_modules')
}

function linkTree(from: string, to: string): void {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    // Hard links do not reach over file systems.
    cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  }
}
