import path from 'node:path'
import colors from 'picocolors'
import { build } from '../build/build.ts'
import { monotonic } from '../clock.ts'
import { printReady, printStep, printWarning } from './terminal.ts'

export async function runBuild(dir: string): Promise<void> {
  const root = path.resolve(dir)
  process.chdir(root)
  const began = monotonic()
  await build(root, { step: printStep, warn: printWarning })
  printReady(`Built in ${colors.bold(`${((monotonic() - began) / 1000).toFixed(1)} s`)}. Serve it with ${colors.cyan('next start')}.`)
  process.exit(0)
}
