// npm run check: everything that can be said about the sources without running them.
import { finish } from './lib/finish.mjs'
import { root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { binary, ensureBuilt, ensureInstalled } from './lib/workspace.mjs'

await finish(async () => {
  await ensureInstalled()
  // Compiling is the type check of the package; the example is checked against its declarations.
  const compiled = await ensureBuilt().then(
    () => true,
    (error) => console.error(error.message),
  )
  const passed = await Promise.all([
    step('types of tests and tools', binary('typescript', 'tsc'), '-p', '.'),
    step('types of the store', binary('typescript', 'tsc'), '-p', 'examples/store', '--noEmit'),
    step('lint', binary('oxlint'), '--format=unix'),
    step('format', binary('oxfmt'), '--check'),
    step('architecture', 'scripts/check-architecture.mjs'),
  ])
  return compiled && passed.every(Boolean) ? 0 : 1
})

/**
 * @param {string} name
 * @param {...string} command A script of Node's and its arguments.
 * @returns {Promise<boolean>} Whether it passed.
 */
async function step(name, ...command) {
  const started = performance.now()
  const { code, output } = await run(process.execPath, command, { cwd: root })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
  if (code !== 0) console.log(output.trimEnd())
  return code === 0
}
