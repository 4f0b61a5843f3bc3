import path from 'node:path'
import { parseAstAsync, type Plugin } from 'vite'
import { TidemarkError } from '../../errors/error.ts'
import { exportedNames, type Statement } from './exported-names.ts'
import { lineOf } from './source-line.ts'

/** What says how a segment is rendered where `cacheComponents` is off. Source: Next.js 16. */
const REPLACED: ReadonlySet<string> = new Set(['dynamic', 'dynamicParams', 'revalidate', 'fetchCache', 'runtime'])

/** Also the code that makes a sitemap or an image: it is a route handler of its own. */
const SEGMENT_FILE =
  /(?:^|\/)(?:page|layout|route|default|robots|manifest|sitemap|(?:(?:apple-)?icon|(?:opengraph|twitter)-image)\d?)\.[^/]+$/

/**
 * With `cacheComponents` what is static follows from the code; an export that says otherwise would do nothing.
 *
 * @param options.files route module files relative to the root
 */
export function segmentExports(options: { root: string; files(): readonly string[] }): Plugin {
  return {
    name: 'tidemark:segment-exports',
    transform: {
      filter: { code: /export/ },
      async handler(code, id) {
        if (this.environment.name !== 'rsc') return null
        const file = path
          .relative(options.root, id.split('?', 1)[0] as string)
          .split(path.sep)
          .join('/')
        if (!options.files().includes(file) || !SEGMENT_FILE.test(file)) return null
        const program = (await parseAstAsync(code)) as unknown as { readonly body: readonly Statement[] }
        for (const statement of program.body) {
          const name = exportedNames(statement).find((exported) => REPLACED.has(exported))
          if (name === undefined) continue
          throw new TidemarkError('TM_SEGMENT_EXPORT', {
            message: `Route segment config "${name}" is not compatible with \`nextConfig.cacheComponents\`. Please remove it.`,
            at: `${file}:${lineOf(code, statement.start, () => this.getCombinedSourcemap())}`,
          })
        }
        return null
      },
    },
  }
}
