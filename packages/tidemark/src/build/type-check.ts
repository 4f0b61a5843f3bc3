import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { TidemarkConfig } from '../config/types.ts'
import { TidemarkError } from '../errors/error.ts'

/** The application's own TypeScript over its own tsconfig, in a process of its own. Rejects with its report when there are type errors. */
export async function checkTypes(config: TidemarkConfig): Promise<void> {
  const tsconfig = path.join(config.root, config.typescript.tsconfigPath)
  if (config.typescript.ignoreBuildErrors || !existsSync(tsconfig)) return
  const compiler = findCompiler(config.root)
  if (!compiler) return
  const known = await incrementalFile(config)
  const flags = ['--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', known]
  const child = spawn(process.execPath, [compiler, ...flags, '-p', tsconfig], {
    cwd: config.root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A build that fails for another reason does not wait for it.
  const kill = (): void => void child.kill()
  process.once('exit', kill)
  let report = ''
  child.stdout.on('data', (chunk: Buffer) => (report += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (report += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  process.off('exit', kill)
  if (code !== 0) throw new TidemarkError('TM_BUILD_TYPES', { message: report.trim().split('\n').slice(0, 20).join('\n') })
}

/**
 * Where the compiler keeps what it found out, one file for each form of the types written for the application:
 * TypeScript 7.0 checks nothing anew when only a module's augmentation has changed.
 */
async function incrementalFile({ outDir }: TidemarkConfig): Promise<string> {
  const dir = path.join(outDir, 'cache/types')
  await mkdir(dir, { recursive: true })
  const types = await readFile(path.join(outDir, 'types/app.d.ts'))
  const name = `${createHash('sha256').update(types).digest('hex').slice(0, 16)}.tsbuildinfo`
  const old = (await readdir(dir)).filter((other) => other !== name)
  await Promise.all(old.map((other) => rm(path.join(dir, other), { force: true })))
  return path.join(dir, name)
}

function findCompiler(root: string): string | null {
  try {
    const manifest = createRequire(path.join(root, 'package.json')).resolve('typescript/package.json')
    const file = path.join(path.dirname(manifest), 'bin/tsc')
    return existsSync(file) ? file : null
  } catch {
    return null
  }
}
