import type { MetadataRoute, Match } from '../routes/types.ts'
import type { Answer } from './answer.ts'
import type { Dispatch } from './dispatch.ts'
import { serveMetadataRoute } from './metadata-files/serve.ts'
import { webAnswer } from './web-answer.ts'

/** An icon, a social image, a sitemap: served as it is, or made by its module. */
export async function dispatchMetadata({ runtime, request }: Dispatch, match: Match<MetadataRoute>): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: [['allow', 'GET, HEAD']], body: null }
  const { route } = match
  const file = runtime.pathOf(route.metadata.file)
  const { rsc } = await runtime.bundles()
  const module = route.metadata.source === 'code' ? (await rsc.modules[route.metadata.file]?.())?.exports : null
  const local = { ...route, metadata: { ...route.metadata, file } }
  return webAnswer(await serveMetadataRoute(local, module, { params: match.params, dev: runtime.dev }))
}
