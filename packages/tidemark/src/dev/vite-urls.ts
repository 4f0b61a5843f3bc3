import { existsSync } from 'node:fs'
import path from 'node:path'

const internal = /^\/(?:@vite\/|@id\/|@fs\/|@react-refresh|node_modules\/|_next\/static\/media\/|__vite)/
const sourceFile =
  /\.(?:[cm]?[jt]sx?|css|s[ac]ss|less|styl|json|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|wasm|map|mp4|webm|mp3|txt|pdf)$/

/**
 * Whether a URL is one that Vite's client asks for. Only with an extension and
 * an existing file: Vite takes an extensionless path for a module too, and would
 * hand out the source of `middleware.ts` for `/middleware`.
 */
export function isViteUrl(root: string, url: string): boolean {
  const [pathname = '/', query = ''] = url.split('?', 2)
  if (internal.test(pathname)) return true
  if (!sourceFile.test(pathname)) return false
  if (/(?:^|&)(?:import|direct|raw|url|t=|v=|used|inline)/.test(query)) return true
  try {
    return existsSync(path.join(root, decodeURIComponent(pathname)))
  } catch {
    return false
  }
}
