import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageDir } from './paths.mjs'

/** @typedef {'client' | 'ssr' | 'rsc'} Environment */

const dist = path.join(packageDir, 'dist')
/** What the dev server's process and its environments share, or what an application replaces: stays a module of its own. */
const apart = /^(?:cache|errors|lifetime|request|routes)\/|^render\/metadata\/(?!tags\.)|^(?:clock|deferred|env)\.js$/
const replaced = 'client/image/default-loader.js'
/** They do something when they are loaded, and must not do it because another module is. */
const active = ['client/entry.js', 'client/hot-modules.js']
const publicEntries = ['link.js', 'image.js', 'form.js', 'script.js', 'dynamic.js', 'error.js', 'navigation.js', 'web-vitals.js']

/** Modules that others import by their path, by environment. @type {Readonly<Record<Environment, readonly string[]>>} */
const named = {
  client: [...active, ...publicEntries],
  ssr: ['render/ssr/entry.js', ...publicEntries],
  rsc: [
    'render/rsc/entry.js',
    'render/rsc/use-cache.js',
    'render/rsc/bound-arguments.js',
    'navigation.react-server.js',
    'dynamic.react-server.js',
  ],
}

/**
 * Packs the framework's own modules for the dev server, into `dist/packed`: a first page needs some 200 of them in the three
 * environments, and each one costs the compiler, and in the browser a request. A module that others import keeps its name.
 *
 * @returns {Promise<void>}
 */
export async function packModules() {
  rmSync(path.join(dist, 'packed'), { recursive: true, force: true })
  const clients = clientModules()
  await pack('client', clients)
  await pack('ssr', clients)
  await pack('rsc', clients)
}

/**
 * @param {Environment} environment
 * @param {ReadonlySet<string>} clients
 */
async function pack(environment, clients) {
  const fromVite = createRequire(createRequire(path.join(packageDir, 'package.json')).resolve('vite'))
  /** @type {{ rolldown: import('rolldown').rolldown }} */
  const { rolldown } = await import(pathToFileURL(fromVite.resolve('rolldown')).href)
  const entries = [...named[environment], ...(environment === 'rsc' ? [] : clients)]
  const isApart = (/** @type {string} */ file) =>
    file === replaced || (environment !== 'client' && apart.test(file)) || (environment === 'rsc' && clients.has(file))
  const bundle = await rolldown({
    input: Object.fromEntries([...new Set(entries)].map((file) => [file.replace(/\.js$/, ''), path.join(dist, file)])),
    external: (source, importer) => {
      if (!importer) return false
      if (!source.startsWith('.') && !path.isAbsolute(source)) return true
      return isApart(path.relative(dist, path.resolve(path.dirname(importer), source)))
    },
    treeshake: false,
    preserveEntrySignatures: 'strict',
    onLog: () => undefined,
  })
  await bundle.write({
    dir: path.join(dist, 'packed', environment),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name].js',
    codeSplitting: {
      groups: [{ name: 'framework', test: (id) => !isOnDemand(path.relative(dist, id)) }],
    },
  })
  await bundle.close()
}

/**
 * What most pages do without, and what does something when it is loaded: apart from what is always there.
 *
 * @param {string} file
 */
function isOnDemand(file) {
  return (
    active.includes(file) ||
    file === 'image.js' ||
    file.startsWith('client/image/') ||
    ['client/server-call.js', 'client/announcer.js'].includes(file)
  )
}

/** The files that say `'use client'`. */
function clientModules() {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && !file.startsWith('packed'),
  )
  return new Set(files.filter((file) => /^['"]use client['"]/m.test(readFileSync(path.join(dist, file), 'utf8').slice(0, 2_000))))
}
