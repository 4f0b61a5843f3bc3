import path from 'node:path'
import colors from 'picocolors'
import { build } from '../build/build.ts'
import { sharedScriptBytes } from '../build/browser-size.ts'
import { explainBuild } from '../build/explanation.ts'
import { writeExplanation } from '../build/explanation-file.ts'
import { routeTableText } from '../build/report.ts'
import { theCaches } from '../cache/instance.ts'
import { monotonic } from '../clock.ts'
import { setMode } from '../env.ts'
import { printReady, printStep, printWarning } from './terminal.ts'

export async function runBuild(dir: string): Promise<void> {
  setMode('production')
  const root = path.resolve(dir)
  process.chdir(root)
  // Stacks name the application's files, not the bundle's.
  process.setSourceMapsEnabled(true)
  const began = monotonic()
  const { config, manifest, prerendered } = await build(root, { step: printStep, warn: printWarning })
  await Promise.all(theCaches().map((cache) => cache.close()))
  const scriptBytes = await sharedScriptBytes(config.outDir)
  const explained = explainBuild(manifest.routes, prerendered, config.root)
  await writeExplanation(config.outDir, explained)
  console.log(`\n${routeTableText(explained, scriptBytes)}\n`)
  printReady(`Built in ${colors.bold(`${((monotonic() - began) / 1000).toFixed(1)} s`)}. Serve it with ${colors.cyan('next start')}.`)
  process.exit(0)
}
