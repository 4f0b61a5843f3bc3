// What no linter knows of this repository: which folder may import which, what
// stands in one file only, and that catalogues, pages and manifests agree.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { checkEnvironment, checkErrors } from './lib/architecture/catalogues.mjs'
import { checkHouseRules, describeLengths } from './lib/architecture/house-rules.mjs'
import { checkCycles, checkLayers } from './lib/architecture/layers.mjs'
import { checkDependencies, checkExports } from './lib/architecture/manifest.mjs'
import { readSource } from './lib/architecture/source.mjs'
import { checkVersions, findInstalled } from './lib/architecture/versions.mjs'
import { root } from './lib/paths.mjs'
import { filesBelow } from './lib/stamp.mjs'

/** Files of `src` itself that are not public. */
const INTERNAL = ['clock.ts', 'env.ts', 'deferred.ts', 'decode-percent.ts']
const SRC = 'packages/tidemark/src'

const sources = [SRC, 'scripts', 'bench', 'test/harness']
  .flatMap((folder) => filesBelow(root, folder))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('/fixtures/'))
  .map((file) => readSource(file, readFileSync(path.join(root, file), 'utf8')))
const shipped = sources.filter((source) => source.path.startsWith(`${SRC}/`))
const own = shipped.map((source) => source.path.slice(SRC.length + 1)).filter((file) => !file.includes('.test.'))
const manifest = JSON.parse(readFileSync(path.join(root, 'packages/tidemark/package.json'), 'utf8'))
const pinned = JSON.parse(readFileSync(path.join(root, 'scripts/dependencies.json'), 'utf8'))
const errorPages = path.join(root, 'docs/errors')
const environment = path.join(root, 'docs/reference/environment.md')

const violations = [
  ...checkLayers(shipped),
  ...checkCycles(sources),
  ...checkHouseRules(sources),
  ...checkErrors(shipped, existsSync(errorPages) ? readdirSync(errorPages) : []),
  ...checkEnvironment(shipped, existsSync(environment) ? readFileSync(environment, 'utf8') : ''),
  ...checkExports(manifest, own, INTERNAL),
  ...checkDependencies(manifest, pinned),
  ...checkVersions(findInstalled(path.join(root, 'node_modules')).map((one) => ({ ...one, at: path.relative(root, one.at) }))),
]

for (const { at, message } of violations) console.error(`${at}  ${message}`)
console.log(describeLengths(sources))
if (violations.length > 0) console.error(`${violations.length} against the architecture`)
process.exitCode = violations.length > 0 ? 1 : 0
