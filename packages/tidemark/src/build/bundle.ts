import type { ViteBuilder } from 'vite'
import { getPluginApi } from '@vitejs/plugin-rsc'

export interface BundleProgress {
  step(text: string): void
}

/**
 * The five passes of plugin-rsc: find what crosses between server and client,
 * then build the server, the browser's bundle and the HTML renderer.
 */
export async function bundle(builder: ViteBuilder, progress: BundleProgress): Promise<void> {
  const manager = getPluginApi(builder.config)?.manager
  if (!manager) throw new Error('plugin-rsc is not part of the Vite configuration')
  const { rsc, ssr, client } = builder.environments
  if (!rsc || !ssr || !client) throw new Error('An environment is missing from the Vite configuration')

  progress.step('analysing')
  manager.isScanBuild = true
  rsc.config.build.write = false
  ssr.config.build.write = false
  await builder.build(rsc)
  await builder.build(ssr)
  manager.isScanBuild = false
  rsc.config.build.write = true
  ssr.config.build.write = true

  progress.step('bundling the server')
  await builder.build(rsc)
  manager.stabilize()
  progress.step('bundling for the browser')
  await builder.build(client)
  await builder.build(ssr)
  manager.writeAssetsManifest(['ssr', 'rsc'])
  manager.writeEnvironmentImportsManifest()
}
