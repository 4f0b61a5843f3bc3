import path from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import rsc from '@vitejs/plugin-rsc'
import { createBuilder } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Bundles the page without a framework.
 *
 * @param {string} folder Takes the result.
 * @returns {Promise<void>}
 */
export async function buildPipeline(folder) {
  const output = (/** @type {string} */ name) => ({ build: { outDir: path.join(folder, name), emptyOutDir: true } })
  const entries = { rsc: 'entry.rsc.tsx', ssr: 'entry.ssr.tsx', client: 'entry.browser.ts' }
  const builder = await createBuilder({
    root: here,
    configFile: false,
    logLevel: 'error',
    // Also in the bundles for Node.js: React's development build would be measured otherwise.
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      // One flight server in a process: the edge build that plugin-rsc takes by default beside the Node.js one throws.
      alias: [{ find: /^@vitejs\/plugin-rsc\/react\/rsc\/server$/, replacement: '@vitejs/plugin-rsc/react/rsc/server.node' }],
    },
    plugins: [react(), rsc({ entries, serverHandler: false })],
    environments: { rsc: output('rsc'), ssr: output('ssr'), client: output('client') },
  })
  await builder.buildApp()
}
