import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'

/**
 * Programs of the system that tests use.
 *
 * @type {ReadonlyArray<{ name: string, commands: readonly string[], package: string, without: string }>}
 */
const TOOLS = [
  { name: 'Chromium', commands: ['chromium', 'chromium-browser', 'google-chrome'], package: 'chromium', without: 'tests in a browser' },
  { name: 'Redis', commands: ['redis-server', 'valkey-server'], package: 'redis-server', without: 'tests of the shared cache on a server' },
]

/**
 * Installs what is missing with apt-get where that is allowed, else says what is left out.
 *
 * @returns {Promise<void>}
 */
export async function ensureSystemTools() {
  const missing = TOOLS.filter(({ commands }) => !commands.some(onPath))
  if (missing.length === 0) return
  const names = missing.map((tool) => tool.name).join(' and ')
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`installing ${names} with apt-get …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    const packages = missing.map((tool) => tool.package)
    const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
    if (code !== 0) console.log(output.trimEnd())
  }
  for (const tool of missing.filter(({ commands }) => !commands.some(onPath))) {
    console.log(`${tool.name} is not installed: ${tool.without} are skipped (Debian: apt-get install ${tool.package})`)
  }
}

/**
 * @param {string} command
 * @returns {boolean}
 */
export function onPath(command) {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => folder !== '' && existsSync(path.join(folder, command)))
}
