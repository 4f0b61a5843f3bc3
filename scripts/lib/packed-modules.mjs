import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageDir } from './paths.mjs'

/**
 * What is packed for one reader.
 *
 * @typedef {object} Pack
 * @property {'client' | 'ssr' | 'rsc' | 'node'} name
 * @property {readonly string[]} entries Modules that others import by their path: they keep it.
 * @property {(file: string) => boolean} isApart What is not packed.
 * @property {(file: string) => string | null} partOf The file that a module goes to; null where it has one of its own.
 */

const dist = path.join(packageDir, 'dist')
/** What the dev server's process has, and its environments take from there. */
const shared = /^(?:cache|errors|lifetime|request|routes)\/|^render\/metadata\/(?!tags\.)|^(?:clock|deferred|env)\.js$/
/** They do something when they are loaded, and must not do it because another module is. */
const active = ['client/entry.js', 'client/hot-modules.js']
/** What most pages do without. */
const onDemand = new Set(['client/server-call.js', 'client/announcer.js', 'image.js'])
const withReact = ['link.js', 'image.js', 'form.js', 'script.js', 'dynamic.js', 'error.js', 'navigation.js', 'web-vitals.js']
const forServers = ['navigation.react-server.js', 'dynamic.react-server.js', 'render/rsc/use-cache.js', 'render/rsc/bound-arguments.js']
const withoutReact = ['cache.js', 'headers.js', 'server.js', 'testing.js']
/** They find something by the place of their own file. */
const placed = /^og(?:\.js$|\/)|^(?:build\/framework|build\/fonts\/families|cli\/version)\.js$/
/** It knows its own frames in a stack by the name of its file. */
const traced = 'build/unstable-values.js'
/** An application may put its own in the place of this one. */
const replaced = 'client/image/default-loader.js'

/**
 * Packs the framework's own modules for development, into `dist/packed`. A start loads some 300 of them in the server's
 * process, and a first page needs 200 more in the three environments of the compiler: each of those costs milliseconds there,
 * and in the browser a request.
 *
 * @returns {Promise<void>}
 */
export async function packModules() {
  rmSync(path.join(dist, 'packed'), { recursive: true, force: true })
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.js'))
  const clients = new Set(files.filter((file) => /^['"]use client['"]/m.test(readFileSync(path.join(dist, file), 'utf8').slice(0, 2_000))))
  const framework = (/** @type {string} */ file) =>
    active.includes(file) || onDemand.has(file) || file.startsWith('client/image/') ? null : 'framework'
  const listener = await reachedFrom('cli/dev.js')
  const server = await reachedFrom('dev/server.js')
  /** @type {readonly Pack[]} */
  const packs = [
    { name: 'client', entries: [...active, ...withReact, ...clients], isApart: (file) => file === replaced, partOf: framework },
    {
      name: 'ssr',
      entries: ['render/ssr/entry.js', ...withReact, ...clients],
      isApart: (file) => file === replaced || shared.test(file),
      partOf: framework,
    },
    {
      name: 'rsc',
      entries: ['render/rsc/entry.js', ...forServers],
      isApart: (file) => file === replaced || shared.test(file) || clients.has(file),
      partOf: framework,
    },
    {
      name: 'node',
      entries: ['cli/dev.js', ...withoutReact, ...files.filter((file) => shared.test(file))],
      isApart: (file) => placed.test(file),
      partOf: (file) => (file === traced ? 'unstable-values' : listener.has(file) ? 'listener' : server.has(file) ? 'server' : null),
    },
  ]
  for (const each of packs) await write(each)
}

/** @param {Pack} pack */
async function write({ name, entries, isApart, partOf }) {
  const dir = path.join(dist, 'packed', name)
  /** @type {Set<string>} */
  const apart = new Set()
  const bundle = await open([...new Set(entries)], (file) => isApart(file) && apart.add(file) !== null)
  await bundle.write({
    dir,
    format: 'esm',
    minify: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name].js',
    codeSplitting: { groups: [{ name: (id) => partOf(fileOf(id)) }] },
  })
  await bundle.close()
  // What Node.js reads finds there what was not packed; for the compiler a plugin does it.
  for (const file of name === 'node' ? apart : []) {
    const target = path.join(dir, file)
    mkdirSync(path.dirname(target), { recursive: true })
    const from = path.relative(path.dirname(target), path.join(dist, file)).split(path.sep).join('/')
    writeFileSync(target, `export * from ${JSON.stringify(from)}\n`)
  }
}

/**
 * The modules that are loaded with one of them.
 *
 * @param {string} entry
 * @returns {Promise<ReadonlySet<string>>}
 */
async function reachedFrom(entry) {
  const bundle = await open([entry], () => false)
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  const chunks = new Map(output.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk]] : [])))
  const [first] = output
  const loaded = new Set([first.fileName])
  // A set that grows while it is gone through.
  for (const name of loaded) for (const other of chunks.get(name)?.imports ?? []) loaded.add(other)
  return new Set([...loaded].flatMap((name) => (chunks.get(name)?.moduleIds ?? []).map(fileOf)))
}

/**
 * @param {readonly string[]} entries
 * @param {(file: string) => boolean} isApart
 */
async function open(entries, isApart) {
  const fromVite = createRequire(createRequire(path.join(packageDir, 'package.json')).resolve('vite'))
  /** @type {{ rolldown: typeof import('rolldown').rolldown }} */
  const { rolldown } = await import(pathToFileURL(fromVite.resolve('rolldown')).href)
  return rolldown({
    input: Object.fromEntries(entries.map((file) => [file.replace(/\.js$/, ''), path.join(dist, file)])),
    external: (source, importer) => {
      if (!importer) return false
      if (!source.startsWith('.') && !path.isAbsolute(source)) return true
      return isApart(fileOf(path.resolve(path.dirname(importer), source)))
    },
    treeshake: false,
    preserveEntrySignatures: 'strict',
    plugins: [
      {
        name: 'no-directives-in-messages',
        // plugin-rsc parses every module in which it finds these words.
        renderChunk: (code, { fileName }) => (fileName.startsWith('shared/') ? code.replace(/\buse (?=client|server)/g, 'use\\x20') : null),
      },
    ],
    onLog: () => undefined,
  })
}

/**
 * @param {string} id
 * @returns {string} Relative to `dist`, with forward slashes.
 */
function fileOf(id) {
  return path.relative(dist, id).split(path.sep).join('/')
}
