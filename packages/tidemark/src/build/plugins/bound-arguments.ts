import path from 'node:path'
import type { Plugin } from 'vite'
import { distDir } from '../framework.ts'

const wrapper = path.join(distDir, 'render/rsc/bound-arguments.js')

/** plugin-rsc's transform imports its own encryption for closures; ours around it tells a tampered argument from an error of the function. */
export function boundArguments(): Plugin {
  return {
    name: 'tidemark:bound-arguments',
    enforce: 'pre',
    resolveId: {
      filter: { id: /plugin-rsc\/(?:dist\/)?utils\/encryption-runtime(?:\.js)?$/ },
      handler(_source, importer) {
        return importer?.split('?', 1)[0] === wrapper ? null : wrapper
      },
    },
  }
}
