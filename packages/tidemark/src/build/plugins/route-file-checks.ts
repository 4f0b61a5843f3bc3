import type { Plugin } from 'vite'
import type { ErrorCode } from '../../errors/catalogue.ts'
import { TidemarkError } from '../../errors/error.ts'
import { exportedNames, isClientModule, statementsOf, type Statement } from './module-statements.ts'
import { fileOf, placeOf } from './source-place.ts'

export interface RouteFileChecksOptions {
  readonly root: string
  readonly cacheComponents: boolean
  /** Route module files relative to the root. */
  files(): readonly string[]
}

/** Mistakes in the files that make up a route, which would otherwise do nothing, or fail late. */
export function routeFileChecks({ root, cacheComponents, files }: RouteFileChecksOptions): Plugin {
  const checks = cacheComponents ? [clientExport, serverErrorFile, replacedExport] : [clientExport, serverErrorFile]
  return {
    name: 'tidemark:route-file-checks',
    transform: {
      filter: { id: { exclude: /\/node_modules\// } },
      async handler(code, id) {
        if (this.environment.name !== 'rsc') return null
        const file = fileOf(root, id)
        if (!files().includes(file)) return null
        const statements = await statementsOf(code)
        for (const check of checks) {
          const found = check(file, statements)
          if (!found) continue
          const at = found.statement ? placeOf(this, { root, id, code }, found.statement.start) : `${file}:1`
          throw new TidemarkError(found.code, { message: found.message, at })
        }
        return null
      },
    },
  }
}

interface Mistake {
  readonly code: ErrorCode
  readonly message: string
  /** None where something is missing in the file. */
  readonly statement?: Statement
}

const RENDERED_FILE = /(?:^|\/)(?:page|layout)\.[^/]+$/

/** What the server has to read of a page or layout: of a client module, whose exports are references there, it would read nothing. */
const SERVER_READS: ReadonlySet<string> = new Set(['metadata', 'generateMetadata', 'viewport', 'generateViewport', 'generateStaticParams'])

function clientExport(file: string, statements: readonly Statement[]): Mistake | null {
  const found = RENDERED_FILE.test(file) && isClientModule(statements) ? findExport(statements, SERVER_READS) : null
  if (!found) return null
  const message =
    found.name === 'generateStaticParams'
      ? 'App pages cannot use both "use client" and export function "generateStaticParams()".'
      : `You are attempting to export "${found.name}" from a component marked with "use client", which is disallowed. ` +
        `"${found.name}" must be resolved on the server before the page component is rendered.`
  return { code: 'TM_CLIENT_EXPORT', message, statement: found.statement }
}

const ERROR_FILE = /(?:^|\/)(?:global-)?error\.[^/]+$/

/** An error boundary catches in the browser too, and is handed a function to try again with: a server component fails there. */
function serverErrorFile(file: string, statements: readonly Statement[]): Mistake | null {
  if (!ERROR_FILE.test(file) || isClientModule(statements)) return null
  return {
    code: 'TM_ERROR_FILE',
    message: `${file} must be a Client Component. Add the "use client" directive the top of the file to resolve this issue.`,
  }
}

/** Also the code that makes a sitemap or an image: it is a route handler of its own. */
const SEGMENT_FILE =
  /(?:^|\/)(?:page|layout|route|default|robots|manifest|sitemap|(?:(?:apple-)?icon|(?:opengraph|twitter)-image)\d?)\.[^/]+$/

/** With `cacheComponents` what is static follows from the code; what says otherwise would do nothing. Source: Next.js 16. */
const REPLACED: ReadonlySet<string> = new Set(['dynamic', 'dynamicParams', 'revalidate', 'fetchCache', 'runtime'])

function replacedExport(file: string, statements: readonly Statement[]): Mistake | null {
  const found = SEGMENT_FILE.test(file) ? findExport(statements, REPLACED) : null
  if (!found) return null
  const message = `Route segment config "${found.name}" is not compatible with \`nextConfig.cacheComponents\`. Please remove it.`
  return { code: 'TM_SEGMENT_EXPORT', message, statement: found.statement }
}

function findExport(statements: readonly Statement[], names: ReadonlySet<string>): { name: string; statement: Statement } | null {
  for (const statement of statements) {
    const name = exportedNames(statement).find((exported) => names.has(exported))
    if (name !== undefined) return { name, statement }
  }
  return null
}
