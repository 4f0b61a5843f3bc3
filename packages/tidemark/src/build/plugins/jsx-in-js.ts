import { transformWithOxc, type Plugin } from 'vite'

/** Next's applications write JSX in `.js` files too; Vite takes those for plain JavaScript. */
export function jsxInJs(options: { dev: boolean }): Plugin {
  return {
    name: 'tidemark:jsx-in-js',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { rolldownOptions: { moduleTypes: { '.js': 'jsx' } } } }),
    transform: {
      filter: { id: { include: /\.m?js(?:$|\?)/, exclude: /\/node_modules\/|^\0/ }, code: /<[A-Za-z>]/ },
      async handler(code, id) {
        const file = id.split('?', 1)[0] as string
        const { code: plain, map } = await transformWithOxc(code, file, {
          lang: 'jsx',
          jsx: { runtime: 'automatic', development: options.dev, refresh: options.dev && this.environment.name === 'client' },
        })
        return { code: plain, ...(map ? { map } : {}) }
      },
    },
  }
}
