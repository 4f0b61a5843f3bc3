import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { textOf } from '../../harness/html.ts'
import { outDir } from '../../harness/target.ts'

// Written here and not kept as files: a repository ignores them.
const fixture = serveFixture(import.meta.dirname, {
  files: {
    '.env':
      'PLAIN=plain\nLOCAL_WINS=env\nMODE_WINS=env\nFROM_SHELL=env\nEXPANDED=$PLAIN-and-more\nNEXT_PUBLIC_SHOWN="shown to all"\nPLAIN_SECRET=canary-8842\n',
    '.env.local': 'LOCAL_WINS=local\n',
    '.env.production': 'MODE_WINS=production\nLOCAL_WINS=production\n',
    '.env.development': 'MODE_WINS=development\n',
    '.env.test': 'PLAIN=test\n',
  },
  env: { FROM_SHELL: 'shell' },
})

test('the files are read in their order, and the shell wins', async () => {
  const given = JSON.parse(textOf(await fixture.server.html('/'), 'server') ?? '{}')
  expect(given).toEqual({
    PLAIN: 'plain',
    LOCAL_WINS: 'local',
    MODE_WINS: 'production',
    FROM_SHELL: 'shell',
    EXPANDED: 'plain-and-more',
    NEXT_PUBLIC_SHOWN: 'shown to all',
  })
})

test('NODE_ENV is production', async () => {
  expect(textOf(await fixture.server.html('/'), 'mode')).toBe('production')
})

test('the configuration sees them and can add its own', async () => {
  expect(textOf(await fixture.server.html('/'), 'config')).toBe('config saw plain')
})

test('client components are given NEXT_PUBLIC_ names and env of the configuration', async () => {
  expect(textOf(await fixture.server.html('/'), 'client')).toMatch(/^shown to all\/config saw plain\//)
})

test.skipIf(!browserPath)('in the browser other names are undefined, and it hydrates without an error', async () => {
  const page = await openPage(`${fixture.server.origin}/`)
  await hydrated(page, '#client')
  expect(await page.locator('#client').textContent()).toMatch(/^shown to all\/config saw plain\//)
})

test('no value without NEXT_PUBLIC_ is in what browsers are sent', () => {
  const folder = path.join(fixture.app.dir, outDir, outDir === '.next' ? 'static' : 'client')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(readFileSync(path.join(file.parentPath, file.name), 'utf8')).not.toContain('canary-8842')
})
