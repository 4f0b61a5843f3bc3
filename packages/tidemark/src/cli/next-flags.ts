import type { CAC } from 'cac'
import { printWarning } from './terminal.ts'

/** Options of the commands of Next.js 16 that choose or tune its own tools: scripts that pass them keep working. */
const FLAGS = {
  dev: [
    '--turbo',
    '--turbopack',
    '--webpack',
    '--inspect [port]',
    '--disable-source-maps',
    '--experimental-next-config-strip-types',
    '--experimental-upload-trace <url>',
  ],
  build: [
    '--turbo',
    '--turbopack',
    '--webpack',
    '--debug',
    '--debug-prerender',
    '--profile',
    '--no-mangling',
    '--inspect [port]',
    '--experimental-app-only',
    '--experimental-debug-memory-usage',
    '--experimental-next-config-strip-types',
    '--experimental-upload-trace <url>',
  ],
  start: ['--inspect [port]', '--experimental-next-config-strip-types'],
} as const

/** Lets those options pass and says which have no effect; every other unknown one stays an error. */
export function acceptNextFlags(cli: CAC, argv: readonly string[]): void {
  for (const command of cli.commands) {
    for (const flag of FLAGS[command.name as keyof typeof FLAGS] ?? []) {
      command.option(flag, 'Has no effect here: for scripts written for Next.js')
      const [name = ''] = flag.split(' ', 1)
      const passed = argv[2] === command.name && argv.some((one) => one === name || one.startsWith(`${name}=`))
      if (passed && !name.startsWith('--turbo')) printWarning(`${name} has no effect: it is for the tools of Next.js.`)
    }
  }
}
