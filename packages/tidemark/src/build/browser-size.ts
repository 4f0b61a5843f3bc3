import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { pathToFileURL } from 'node:url'
import { ASSETS_DIR } from './vite-config.ts'

interface AssetsManifest {
  readonly clientEntryUrl?: string
  readonly clientEntryDeps?: { readonly js: readonly string[] }
}

/** Bytes of JavaScript, gzip, that every page of the application loads. */
export async function sharedScriptBytes(outDir: string): Promise<number> {
  const file = path.join(outDir, 'server/ssr/__vite_rsc_assets_manifest.js')
  const { default: manifest } = (await import(pathToFileURL(file).href)) as { default: AssetsManifest }
  const urls = new Set([...(manifest.clientEntryUrl ? [manifest.clientEntryUrl] : []), ...(manifest.clientEntryDeps?.js ?? [])])
  let bytes = 0
  for (const url of urls) {
    const name = url.slice(url.indexOf(`/${ASSETS_DIR}/`))
    bytes += gzipSync(await readFile(path.join(outDir, 'client', name)), { level: 9 }).byteLength
  }
  return bytes
}
