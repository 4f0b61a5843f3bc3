// npm test: from a bare clone to `N passed, N failed, N skipped`.
// Arguments are handed on to vitest: `npm test -- --project unit`, `npm test -- test/e2e/routing`.
import { finish } from './lib/finish.mjs'
import { ensureSystemTools } from './lib/system-tools.mjs'
import { closingLine } from './lib/test-summary.mjs'
import { runTests } from './lib/tests.mjs'
import { ensureBuilt, ensureInstalled } from './lib/workspace.mjs'

await finish(async () => {
  await ensureInstalled()
  await ensureBuilt()
  await ensureSystemTools()
  const counts = await runTests(process.argv.slice(2))
  console.log(closingLine(counts))
  return counts.failed > 0 ? 1 : 0
})
