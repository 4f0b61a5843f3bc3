import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { lookup } from 'mrmime'
import type { Plugin } from 'vite'
import { decodePercent } from '../../decode-percent.ts'
import { assetFileNames, MEDIA_DIR } from '../asset-names.ts'
import { readImageFacts, type ImageFacts } from '../images/facts.ts'

export interface StaticImageApi {
  /** In dev: the file behind `/_next/static/media/…` (with basePath), or null. */
  read(pathname: string): Promise<{ readonly bytes: Buffer; readonly type: string } | null>
}

/** An image imported without a query; `?url`, `?raw` and `?inline` stay Vite's own. */
const imported = /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|svg)$/i

/**
 * Makes `import picture from './picture.png'` an object for `next/image`:
 * `{ src, width, height, blurDataURL, blurWidth, blurHeight }`.
 */
export function staticImage(): Plugin<StaticImageApi> {
  const known = new Map<string, { readonly version: string; readonly facts: Promise<ImageFacts> }>()
  /** In dev: the source file by the URL that the build would give it. */
  const served = new Map<string, string>()
  let base = '/'

  async function factsOf(file: string): Promise<ImageFacts> {
    const { mtimeMs, size } = await stat(file)
    const version = `${mtimeMs} ${size}`
    const found = known.get(file)
    if (found?.version === version) return found.facts
    const facts = readImageFacts(file)
    known.set(file, { version, facts })
    return facts
  }

  async function devUrl(file: string): Promise<string> {
    const { name, ext } = path.parse(file)
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('base64url')
      .slice(0, 8)
    const url = `${base}${MEDIA_DIR}/${encodeURIComponent(name)}.${digest}${ext}`
    served.set(decodePercent(url) ?? url, file)
    return url
  }

  const api: StaticImageApi = {
    async read(pathname) {
      const file = served.get(decodePercent(pathname) ?? pathname)
      const bytes = file && (await readFile(file).catch(() => null))
      return bytes ? { bytes, type: lookup(file) ?? 'application/octet-stream' } : null
    },
  }

  return {
    name: 'tidemark:static-image',
    enforce: 'pre',
    api,
    configEnvironment: (_name, config) => ({
      build: { rolldownOptions: { output: { assetFileNames, ...config.build?.rolldownOptions?.output } } },
    }),
    configResolved(config) {
      base = config.base
    },
    configureServer(server) {
      server.middlewares.use((req, res, next) => {
        const pathname = (req.url ?? '').split('?', 1)[0] ?? ''
        if (!pathname.includes(`${MEDIA_DIR}/`)) return next()
        api.read(pathname).then((found) => {
          if (!found) return next()
          res.setHeader('content-type', found.type)
          res.setHeader('cache-control', 'no-cache, must-revalidate')
          res.end(found.bytes)
        }, next)
      })
    },
    load: {
      filter: { id: imported },
      async handler(id) {
        const { width, height, blur } = await factsOf(id)
        const data = {
          width,
          height,
          ...(blur ? { blurDataURL: blur.url, blurWidth: blur.width, blurHeight: blur.height } : { blurWidth: 0, blurHeight: 0 }),
        }
        const dev = this.environment.mode === 'dev'
        const code = dev
          ? `export default ${JSON.stringify({ src: await devUrl(id), ...data })}\n`
          : `import src from ${JSON.stringify(`${id}?url&no-inline`)}\nexport default { src, ...${JSON.stringify(data)} }\n`
        return { code, map: { mappings: '' }, moduleType: 'js' }
      },
    },
  }
}
