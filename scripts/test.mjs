// npm test: from a bare clone to `N passed, N failed, N skipped`.
// Arguments are handed on to vitest: `npm test -- --project unit`, `npm test -- test/e2e/routing`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { finish } from './lib/finish.mjs'
import { root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { ensureSystemTools } from './lib/system-tools.mjs'
import { closingLine, countTests } from './lib/test-summary.mjs'
import { binary, ensureBuilt, ensureInstalled } from './lib/workspace.mjs'

await finish(async () => {
  await ensureInstalled()
  await ensureBuilt()
  await ensureSystemTools()
  return runTests(process.argv.slice(2))
})

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} Exit code.
 */
async function runTests(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidemark-test-'))
  const file = path.join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await run(process.execPath, [binary('vitest'), 'run', '--passWithNoTests', ...reporters, ...args], {
      cwd: root,
      inherit: true,
    })
    const counts = countTests(JSON.parse(readFileSync(file, 'utf8')))
    console.log(closingLine(counts))
    return counts.failed > 0 ? 1 : code
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
