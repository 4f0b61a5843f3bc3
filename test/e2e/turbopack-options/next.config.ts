import type { NextConfig } from 'next'

const config: NextConfig = {
  turbopack: {
    rules: {
      '*.txt': [
        { condition: { path: /^texts\/raw/ }, type: 'text' },
        {
          condition: { all: [{ not: 'foreign' }, { path: 'texts/**' }] },
          loaders: [{ loader: './loaders/greet.cjs', options: { greeting: 'hello' } }],
          as: '*.js',
        },
      ],
      '*.list': { loaders: ['./loaders/list.cjs'], as: '*.tsx' },
    },
    resolveAlias: {
      'their-package': './lib/ours.ts',
      'many/*': ['./lib/missing/*.ts', './lib/many/*.ts'],
      where: { browser: './lib/browser.ts', default: './lib/server.ts' },
      nothing: false,
    },
  },
}

export default config
