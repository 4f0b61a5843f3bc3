import path from 'node:path'
import type { TidemarkConfig } from '../config/types.ts'
import type { RscBundle } from '../render/types.ts'
import type { RouteTable } from '../routes/types.ts'
import type { Answer } from './answer.ts'
import { createImageEndpoint } from './image/endpoint.ts'
import { createProxy, type Proxy } from './proxy.ts'
import type { ServerRequest } from './request.ts'
import type { StaticFiles } from './static-files.ts'
import { webAnswer } from './web-answer.ts'

/** Parts of a runtime that `start` and `dev` make alike. */

export async function loadProxy(rsc: RscBundle, file: string | null): Promise<Proxy | null> {
  const load = file === null ? undefined : rsc.modules[file]
  return load && file !== null ? createProxy({ exports: (await load()).exports, file }) : null
}

const makers = ['generateImageMetadata', 'generateSitemaps'] as const

/** Which metadata modules answer under ids; only their exports tell. */
export async function findMetadataWithIds(table: RouteTable, rsc: RscBundle): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const route of table.routes) {
    if (route.kind !== 'metadata' || route.metadata.source === 'static' || found.has(route.metadata.file)) continue
    const exports = (await rsc.modules[route.metadata.file]?.())?.exports ?? {}
    if (makers.some((name) => typeof exports[name] === 'function')) found.add(route.metadata.file)
  }
  return found
}

export interface ImageParts {
  readonly config: TidemarkConfig
  readonly files: () => Promise<StaticFiles>
  readonly dev: boolean
  report(error: unknown, source: string): void
  /** An imported image, in dev; else its file. */
  readImported?(pathname: string): Promise<Response | null>
}

/** `/_next/image` over the application's own files and the remote ones it allows. */
export function createImageAnswer({
  config,
  files,
  dev,
  report,
  readImported,
}: ImageParts): (pathname: string, search: string, request: ServerRequest) => Promise<Answer | null> {
  const own = config.basePath + config.images.path
  const endpoint = createImageEndpoint({
    images: config.images,
    path: own,
    staticMedia: `${config.basePath}/_next/static/media/`,
    cacheDir: dev ? null : path.join(config.outDir, 'cache/images'),
    dev,
    onError: report,
    async readLocal(source) {
      const [pathname = '/'] = source.split('?', 1)
      return (await (await files()).read(pathname)) ?? (await readImported?.(pathname)) ?? null
    },
  })
  return async (pathname, search, { method, headers }) => {
    if (pathname !== own) return null
    const response = await endpoint(new URL(`http://localhost${pathname}${search}`), headers)
    const answer = webAnswer(response)
    return method === 'HEAD' ? { ...answer, body: null } : answer
  }
}
