// Everything a change must pass: checks (with the version gates), the size gate, all tests.
import path from 'node:path'
import { finish } from './lib/finish.mjs'
import { root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { ensureSystemTools } from './lib/system-tools.mjs'
import { closingLine } from './lib/test-summary.mjs'
import { ensureBuilt, ensureInstalled } from './lib/workspace.mjs'

await finish(async () => {
  await ensureInstalled()
  await ensureSystemTools()
  const gates = [
    await gate('check', async () => {
      const { code } = await run(process.execPath, [path.join(root, 'scripts/check.mjs')], { cwd: root, inherit: true })
      return code === 0
    }),
    await gate('size', async () => {
      await ensureBuilt()
      const { checkSize } = await import('./lib/size/gate.mjs')
      return checkSize()
    }),
  ]
  const tests = await ensureBuilt()
    .then(() => import('./lib/tests.mjs'))
    .then(({ runTests }) => runTests([]))
    .catch(failedBeforeTests)
  const failedGates = gates.filter((passed) => !passed).length
  const counts = { ...tests, passed: tests.passed + gates.length - failedGates, failed: tests.failed + failedGates }
  console.log(closingLine(counts))
  return counts.failed > 0 ? 1 : 0
})

/**
 * @param {string} name
 * @param {() => Promise<boolean>} work
 */
async function gate(name, work) {
  console.log(`\n── ${name}`)
  const passed = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return false
  })
  console.log(`${name}: ${passed ? 'passed' : 'FAILED'}`)
  return passed
}

/** @param {unknown} error */
function failedBeforeTests(error) {
  console.error(error instanceof Error ? error.message : error)
  return { passed: 0, failed: 1, skipped: 0 }
}
