import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import MagicString from 'magic-string'
import type { Plugin } from 'vite'
import { findFontCalls, type FontCall } from '../fonts/calls.ts'
import { buildFont } from '../fonts/face.ts'
import { createGoogleFetcher } from '../fonts/google-fetch.ts'
import { describeGoogleFont } from '../fonts/google.ts'
import { describeLocalFont } from '../fonts/local.ts'
import { distDir } from '../framework.ts'

export interface FontOptions {
  /** Root of the application. */
  readonly root: string
  /** Where sheets and Google's files are kept. Default `node_modules/.cache/tidemark/fonts` below the root. */
  readonly cacheDir?: string
  /** How Google is asked. Default the global `fetch`. */
  readonly fetch?: typeof fetch
  /** Module that has `createFont`. Default the package's own. */
  readonly runtime?: string
}

const PREFIX = 'virtual:tidemark/font/'

/**
 * Replaces the calls of `next/font/local` and `next/font/google` by modules
 * that hold their classes and bring their style sheet along. The sheets are
 * written as files, so that Vite treats them and the fonts as the application's own.
 */
export function font(options: FontOptions): Plugin {
  const cacheDir = options.cacheDir ?? path.join(options.root, 'node_modules/.cache/tidemark/fonts')
  const runtime = options.runtime ?? path.join(distDir, 'font/runtime.js')
  const fetcher = createGoogleFetcher(cacheDir, options.fetch)
  const found = new Map<string, { readonly call: FontCall; readonly directory: string }>()
  /** Module code by key; each font is made once for all environments. */
  const made = new Map<string, Promise<string>>()
  const warned = new Set<string>()

  async function make(key: string, warn: (text: string) => void): Promise<string> {
    const entry = found.get(key)
    if (!entry) throw new Error(`${PREFIX}${key} was not announced by any module`)
    const { call, directory } = entry
    const description = call.loader === 'local' ? await describeLocalFont(call, directory) : await describeGoogleFont(call, fetcher, warn)
    // What could not be fetched is tried again when the module is loaded next.
    if (description.rules.length === 0) made.delete(key)
    const { css, font: built, preload } = buildFont(description, cacheDir)
    const sheet = await writeSheet(cacheDir, built.className, css)
    const imports = preload.map(({ file }, index) => `import file${index} from ${JSON.stringify(`${file}?url&no-inline`)}\n`)
    const files = preload.map(({ type }, index) => `{ href: file${index}, type: ${JSON.stringify(type)} }`)
    return (
      `import ${JSON.stringify(sheet)}\nimport { createFont } from ${JSON.stringify(runtime)}\n${imports.join('')}` +
      `export default createFont(${JSON.stringify(built)}, [${files.join(', ')}])\n`
    )
  }

  return {
    name: 'tidemark:font',
    enforce: 'pre',
    resolveId: { filter: { id: /^virtual:tidemark\/font\// }, handler: (source) => `\0${source}` },
    load: {
      filter: { id: /^\0virtual:tidemark\/font\// },
      async handler(id) {
        const key = id.slice(PREFIX.length + 1)
        const warn = (text: string): void => {
          if (warned.has(text)) return
          warned.add(text)
          this.warn(text)
        }
        let code = made.get(key)
        if (!code) made.set(key, (code = make(key, warn)))
        code.catch(() => made.delete(key))
        return { code: await code, map: { mappings: '' } }
      },
    },
    transform: {
      filter: { id: /\.[cm]?[jt]sx?$/, code: /(?:next|tidemark)\/font\/(?:local|google)/ },
      handler(code, id) {
        const fonts = findFontCalls(code, id)
        if (!fonts) return null
        const directory = path.dirname(id)
        const output = new MagicString(code)
        for (const { start, end } of fonts.imports) output.remove(start, end)
        const imports = fonts.calls.map((call, index) => {
          const { start, end, ...rest } = call
          const identity = JSON.stringify([path.relative(options.root, directory), rest])
          const key = createHash('sha256').update(identity).digest('hex').slice(0, 12)
          found.set(key, { call, directory })
          output.overwrite(start, end, `__font${index}`)
          return `import __font${index} from ${JSON.stringify(PREFIX + key)}\n`
        })
        output.append(`\n${imports.join('')}`)
        return { code: output.toString(), map: output.generateMap({ hires: 'boundary' }) }
      },
    },
  }
}

async function writeSheet(folder: string, name: string, css: string): Promise<string> {
  const file = path.join(folder, `${name}.css`)
  if ((await readFile(file, 'utf8').catch(() => null)) === css) return file
  await mkdir(folder, { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  await writeFile(draft, css)
  await rename(draft, file)
  return file
}
