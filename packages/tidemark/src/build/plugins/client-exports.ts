import path from 'node:path'
import { parseAstAsync, type Plugin } from 'vite'
import { TidemarkError } from '../../errors/error.ts'
import { exportedNames, type Statement } from './exported-names.ts'
import { lineOf } from './source-line.ts'

/** What the server has to read of a page or layout, and cannot where all of the module is the browser's. */
const SERVER_READS: ReadonlySet<string> = new Set(['metadata', 'generateMetadata', 'viewport', 'generateViewport', 'generateStaticParams'])

/**
 * The exports of a client module are references on the server: metadata of one would silently be none.
 *
 * @param options.files route module files relative to the root
 */
export function clientExports(options: { root: string; files(): readonly string[] }): Plugin {
  return {
    name: 'tidemark:client-exports',
    transform: {
      filter: { code: /^\s*(['"])use client\1/m },
      async handler(code, id) {
        if (this.environment.name !== 'rsc') return null
        const file = path
          .relative(options.root, id.split('?', 1)[0] as string)
          .split(path.sep)
          .join('/')
        if (!options.files().includes(file) || !/(?:^|\/)(?:page|layout)\.[^/]+$/.test(file)) return null
        const { body } = (await parseAstAsync(code)) as unknown as { readonly body: readonly Statement[] }
        if (!body.some((statement) => statement.directive === 'use client')) return null
        for (const statement of body) {
          const name = exportedNames(statement).find((exported) => SERVER_READS.has(exported))
          if (name === undefined) continue
          throw new TidemarkError('TM_CLIENT_EXPORT', {
            message:
              name === 'generateStaticParams'
                ? 'App pages cannot use both "use client" and export function "generateStaticParams()".'
                : `You are attempting to export "${name}" from a component marked with "use client", which is disallowed. ` +
                  `"${name}" must be resolved on the server before the page component is rendered.`,
            at: `${file}:${lineOf(code, statement.start, () => this.getCombinedSourcemap())}`,
          })
        }
        return null
      },
    },
  }
}
