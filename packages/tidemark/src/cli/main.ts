import { cac } from 'cac'
import { acceptNextFlags } from './next-flags.ts'
import { version } from './version.ts'

/** `tidemark` and `next`: dev, build, start. */
const cli = cac('tidemark')

cli
  .command('dev [dir]', 'Serve the application for development')
  .option('-p, --port <port>', 'Port (default: PORT or 3000)')
  .option('-H, --hostname <host>', 'Address to listen on (default: localhost)')
  .action(async (dir: string | undefined, flags: ServeFlags) => (await import('./dev.ts')).runDev(dir ?? '.', flags))

cli
  .command('build [dir]', 'Build the application for production')
  .action(async (dir: string | undefined) => (await import('./build.ts')).runBuild(dir ?? '.'))

cli
  .command('start [dir]', 'Serve a finished build')
  .option('-p, --port <port>', 'Port (default: PORT or 3000)')
  .option('-H, --hostname <host>', 'Address to listen on (default: every one)')
  .option('--keepAliveTimeout <ms>', 'Milliseconds an idle connection is kept (default: server.keepAliveTimeout, 65000)')
  .action(async (dir: string | undefined, flags: StartFlags) => (await import('./start.ts')).runStart(dir ?? '.', flags))

cli
  .command('explain <path> [dir]', 'Say why a path of the last build is static or not, and what decides how long it lives')
  .action(async (wanted: string, dir: string | undefined) => (await import('./explain.ts')).runExplain(wanted, dir ?? '.'))

cli
  .command('typegen [dir]', 'Write the types of routes and cache profiles')
  .action(async (dir: string | undefined) => (await import('./typegen.ts')).runTypegen(dir ?? '.'))

export interface ServeFlags {
  readonly port?: number | string
  readonly hostname?: string
}

export interface StartFlags extends ServeFlags {
  readonly keepAliveTimeout?: number | string
}

acceptNextFlags(cli, process.argv)
cli.help()
cli.version(version)

try {
  cli.parse(process.argv, { run: false })
  if (!cli.matchedCommand && !cli.options['help'] && !cli.options['version']) cli.outputHelp()
  await cli.runMatchedCommand()
} catch (error) {
  const { printFailure } = await import('./terminal.ts')
  // What was typed is wrong, not the program: no stack.
  const typed = error instanceof Error && error.name === 'CACError'
  printFailure(typed ? `${error.message}. See ${cli.name} ${cli.matchedCommand?.name ?? ''} --help.`.replace('  ', ' ') : error)
  process.exit(1)
}
