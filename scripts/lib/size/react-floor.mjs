import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { root } from '../paths.mjs'

/** What no framework on React Server Components can do without: React, its DOM renderer and the Flight client. */
const ENTRY = `
import { createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import * as flight from '@vitejs/plugin-rsc/vendor/react-server-dom/client.browser'

globalThis.floor = { createElement, hydrateRoot, flight }
`

/**
 * Bundles React's own part of a page with the bundler of the framework.
 *
 * @returns {Promise<number>} Bytes, gzip.
 */
export async function measureReactFloor() {
  const id = 'virtual:floor'
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: true, target: 'es2022', modulePreload: false, rolldownOptions: { input: id } },
    plugins: [
      {
        name: 'floor',
        resolveId: (source) => (source === id ? id : undefined),
        load: (source) => (source === id ? ENTRY : undefined),
      },
    ],
  })
  const outputs = Array.isArray(result) ? result : [result]
  const code = outputs.flatMap((one) => ('output' in one ? one.output : [])).map((chunk) => (chunk.type === 'chunk' ? chunk.code : ''))
  return gzipSync(code.join(''), { level: 9 }).length
}
