import { createRunnableDevEnvironment, type Plugin } from 'vite'
import { CommonjsEvaluator } from './commonjs.ts'
import { createImportMeta } from './import-meta.ts'

/** Where server code runs in dev: in this process. */
export function serverEnvironments(): Plugin {
  return {
    name: 'tidemark:server-environments',
    apply: 'serve',
    configEnvironment(name) {
      if (name === 'client') return null
      const runnerOptions = { createImportMeta, evaluator: new CommonjsEvaluator() }
      return { dev: { createEnvironment: (_name, config) => createRunnableDevEnvironment(name, config, { runnerOptions }) } }
    },
  }
}
