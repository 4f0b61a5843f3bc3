import { createRunnableDevEnvironment, type Plugin } from 'vite'
import { PackageEvaluator } from './package-modules.ts'
import { createImportMeta } from './import-meta.ts'

/** Where server code runs in dev: in this process. */
export function serverEnvironments(): Plugin {
  return {
    name: 'tidemark:server-environments',
    apply: 'serve',
    configEnvironment(name) {
      if (name === 'client') return null
      return {
        dev: {
          createEnvironment(_name, config) {
            const evaluator = new PackageEvaluator((url) => environment.runner.import(url))
            const environment = createRunnableDevEnvironment(name, config, { runnerOptions: { createImportMeta, evaluator } })
            return environment
          },
        },
      }
    },
  }
}
