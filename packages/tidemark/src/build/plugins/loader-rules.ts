import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createFilter, transformWithOxc, type Plugin } from 'vite'
import type { LoaderItem, LoaderRule, LoaderRules, RuleCondition } from '../../config/turbopack.ts'
import { TidemarkError } from '../../errors/error.ts'
import { runWebpackLoaders } from '../webpack-loaders.ts'

export interface LoaderRulesOptions {
  readonly root: string
  readonly dev: boolean
  /** `turbopack.rules` of the configuration. */
  readonly rules: Readonly<Record<string, LoaderRules>>
}

interface Rule extends LoaderRule {
  readonly matches: (file: string) => boolean
}

/** What a module was made of, besides its file. */
interface Sources {
  readonly files: ReadonlySet<string>
  readonly folders: readonly string[]
}

/** What a condition looks at. */
interface Subject {
  readonly file: string
  /** From the root, with forward slashes. */
  readonly relative: string
  readonly query: string
  readonly browser: boolean
  readonly dev: boolean
  content(): Promise<string>
}

/** Files that loaders of webpack make into modules, as `turbopack.rules` says: MDX, SVG components, YAML. */
export function loaderRules({ root, dev, rules: wanted }: LoaderRulesOptions): Plugin[] {
  const rules = Object.entries(wanted).flatMap(([glob, given]) =>
    rulesOf(given).map((rule): Rule => ({ ...rule, matches: globbed(glob, root) })),
  )
  if (rules.length === 0) return []
  for (const rule of rules) assertKnown(rule)

  async function ruleFor(subject: Subject): Promise<Rule | undefined> {
    for (const rule of rules) {
      if (rule.matches(subject.file) && (!rule.condition || (await holds(rule.condition, subject)))) return rule
    }
    return undefined
  }

  const sources = new Map<string, Sources>()
  return [
    {
      name: 'tidemark:loader-rules',
      enforce: 'pre',
      load: {
        filter: { id: { include: /^[^\0]/, exclude: /[?&](?:url|raw|inline)\b/ } },
        async handler(id) {
          const [file = '', query = ''] = id.split('?', 2)
          if (!path.isAbsolute(file)) return null
          const rule = await ruleFor({
            file,
            relative: path.relative(root, file).split(path.sep).join('/'),
            query: query && `?${query}`,
            browser: this.environment.name === 'client',
            dev,
            content: () => readFile(file, 'utf8'),
          })
          if (!rule) return null
          if (!rule.loaders) return { code: await typedModule(file, rule.type), map: { mappings: '' }, moduleType: 'js' }
          const { code, map, dependencies, folders } = await runWebpackLoaders({ resource: id, loaders: rule.loaders, root, dev })
          const files = new Set(dependencies.filter((dependency) => dependency !== file))
          for (const dependency of files) this.addWatchFile(dependency)
          if (dev) sources.set(id, { files, folders })
          // A style sheet stays one: Vite goes on with it.
          if (rule.as === '*.css') return { code, map: null }
          return toJavaScript({ code, map }, { file, as: rule.as ?? '*.js', dev })
        },
      },
      // Tailwind reads what the application's files say: a change of one is a change of the style sheet.
      async hotUpdate({ file, modules }) {
        const { moduleGraph, name } = this.environment
        const made = [...sources].flatMap(([id, from]) => (dependsOn(from, file) ? (moduleGraph.getModuleById(id) ?? []) : []))
        if (made.length === 0) return undefined
        if (name !== 'client') return [...new Set([...modules, ...made])]
        // The bundler plugin leaves out what belongs to a file of the server.
        for (const module of made) await this.environment.reloadModule(module)
        return undefined
      },
    },
  ]
}

function dependsOn({ files, folders }: Sources, file: string): boolean {
  return files.has(file) || folders.some((folder) => file.startsWith(folder + path.sep))
}

function rulesOf(given: LoaderRules): LoaderRule[] {
  if (!Array.isArray(given)) return [given as LoaderRule]
  const items = given as ReadonlyArray<LoaderItem | LoaderRule>
  const isLoader = (item: LoaderItem | LoaderRule): item is LoaderItem => typeof item === 'string' || 'loader' in item
  // The short form: a list of loaders is one rule.
  const loaders = items.filter(isLoader)
  return [...(loaders.length > 0 ? [{ loaders }] : []), ...items.filter((item): item is LoaderRule => !isLoader(item))]
}

/** Of a name, or of the whole path where the glob has a slash. */
function globbed(glob: string, root: string): (file: string) => boolean {
  return createFilter(glob.includes('/') ? path.posix.join(root, glob) : `**/${glob}`, null, { resolve: false })
}

const OUTPUTS = /^\*\.(?:[cm]?js|jsx|[cm]?ts|tsx|json|css)$/
const TYPES: ReadonlySet<string> = new Set(['ecmascript', 'typescript', 'json', 'text', 'raw', 'bytes', 'asset'])

function assertKnown({ as, type, loaders }: LoaderRule): void {
  const wrong = as !== undefined && !OUTPUTS.test(as) ? `as: "${as}"` : !loaders && !TYPES.has(type ?? '') ? `type: "${type}"` : null
  if (wrong === null) return
  throw new TidemarkError('TM_CONFIG_INVALID', {
    message: `turbopack.rules: ${wrong} is not supported. Loaders make JavaScript, TypeScript, JSON or, of style sheets, CSS; for all else use a plugin of Vite.`,
  })
}

async function holds(condition: RuleCondition, subject: Subject): Promise<boolean> {
  if (typeof condition === 'string') return holdsBuiltin(condition, subject)
  if ('all' in condition) return (await Promise.all(condition.all.map((one) => holds(one, subject)))).every(Boolean)
  if ('any' in condition) return (await Promise.all(condition.any.map((one) => holds(one, subject)))).some(Boolean)
  if ('not' in condition) return !(await holds(condition.not, subject))
  const { path: place, query, content } = condition
  if (place !== undefined && !fits(place, subject.relative)) return false
  if (query !== undefined && !fits(query, subject.query)) return false
  return content === undefined || content.test(await subject.content())
}

function holdsBuiltin(condition: RuleCondition & string, { file, browser, dev }: Subject): boolean {
  if (condition === 'browser') return browser
  if (condition === 'node') return !browser
  if (condition === 'foreign') return file.includes('/node_modules/')
  return condition === (dev ? 'development' : 'production')
}

function fits(wanted: string | RegExp, text: string): boolean {
  return wanted instanceof RegExp ? wanted.test(text) : globbed(wanted, '/')(`/${text}`)
}

async function typedModule(file: string, type: LoaderRule['type']): Promise<string> {
  if (type === 'asset') return `export { default } from ${JSON.stringify(`${file}?url&no-inline`)}\n`
  if (type === 'bytes') {
    const base64 = (await readFile(file)).toString('base64')
    return `export default Uint8Array.from(atob(${JSON.stringify(base64)}), (char) => char.charCodeAt(0))\n`
  }
  const text = await readFile(file, 'utf8')
  if (type === 'json') return `export default ${JSON.stringify(JSON.parse(text))}\n`
  if (type === 'text' || type === 'raw') return `export default ${JSON.stringify(text)}\n`
  return (await transformWithOxc(text, file, { lang: type === 'typescript' ? 'ts' : 'js' })).code
}

interface Output {
  readonly file: string
  readonly as: string
  readonly dev: boolean
}

/** Vite knows files by their extension, which says nothing here. */
async function toJavaScript({ code, map }: { code: string; map: unknown }, { file, as, dev }: Output) {
  if (as === '*.json')
    return { code: `export default ${JSON.stringify(JSON.parse(code))}\n`, map: { mappings: '' as const }, moduleType: 'js' as const }
  const lang = /tsx?$/.test(as) ? 'tsx' : 'jsx'
  const made = await transformWithOxc(
    code,
    file,
    { lang, jsx: { runtime: 'automatic', development: dev } },
    (map ?? undefined) as object | undefined,
  )
  return { code: made.code, map: made.map ?? null, moduleType: 'js' as const }
}
