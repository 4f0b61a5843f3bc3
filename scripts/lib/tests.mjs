import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { countTests } from './test-summary.mjs'
import { binary } from './workspace.mjs'

/**
 * Runs the tests of all projects, or those that the arguments name.
 *
 * @param {readonly string[]} args Handed on to vitest.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runTests(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidemark-test-'))
  const file = path.join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const command = [binary('vitest'), 'run', '--passWithNoTests', ...reporters, ...args]
  try {
    const { code } = await run(process.execPath, command, { cwd: root, inherit: true })
    const counts = countTests(JSON.parse(readFileSync(file, 'utf8')))
    // An error outside of all files (a setup, an unhandled rejection) fails the run and no test.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
