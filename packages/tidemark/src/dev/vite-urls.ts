import { existsSync } from 'node:fs'
import path from 'node:path'
import { getPluginApi } from '@vitejs/plugin-rsc'
import type { ViteDevServer } from 'vite'
import { decodePercent } from '../decode-percent.ts'

/** Vite's own endpoints and modules, and the packages it has prebundled. */
const internal =
  /^\/(?:@vite\/(?:client|env)$|@react-refresh$|@id\/(?:__x00__|virtual:)|__vite|__open-in-editor$|node_modules\/\.cache\/tidemark\/vite\/|_next\/static\/media\/)/
const asset = /\.(?:css|s[ac]ss|less|styl|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|wasm|mp4|webm|mp3)$/

export interface ViteUrls {
  /** Whether Vite answers a URL; every other one is the application's. */
  has(url: string): boolean
}

/**
 * What of the application Vite may hand out: style sheets, images, and the
 * modules that some client module imports. Left to itself Vite would serve the
 * source of any file below the root, of `middleware.ts` even for `/middleware`.
 *
 * @param base Vite's: basePath with a slash at its end
 */
export function createViteUrls(vite: ViteDevServer, root: string, base: string): ViteUrls {
  const references = getPluginApi(vite.config)?.manager.clientReferenceMetaMap ?? {}
  const graph = vite.environments.client.moduleGraph

  function isClientModule(pathname: string, query: string): boolean {
    // What Vite's client adds to a URL is no part of its name.
    const rest = query.split('&').filter((part) => part !== '' && part !== 'import' && !/^t=\d+$/.test(part))
    const name = rest.length > 0 ? `${pathname}?${rest.join('&')}` : pathname
    if (graph.urlToModuleMap.has(name) || graph.urlToModuleMap.has(decodePercent(name) ?? name)) return true
    const versionOnly = rest.every((part) => /^v=[\da-f]+$/.test(part))
    return versionOnly && Object.hasOwn(references, fileOf(pathname))
  }

  function fileOf(pathname: string): string {
    const name = decodePercent(pathname) ?? pathname
    return name.startsWith('/@fs/') ? name.slice('/@fs'.length) : path.join(root, name)
  }

  function isAsset(pathname: string): boolean {
    const file = fileOf(pathname)
    return asset.test(pathname) && file.startsWith(`${root}${path.sep}`) && existsSync(file)
  }

  return {
    has(url) {
      const mark = url.indexOf('?')
      const whole = mark < 0 ? url : url.slice(0, mark)
      if (!whole.startsWith(base)) return false
      const pathname = whole.slice(base.length - 1)
      if (internal.test(pathname)) return true
      return isClientModule(pathname, mark < 0 ? '' : url.slice(mark + 1)) || isAsset(pathname)
    },
  }
}
