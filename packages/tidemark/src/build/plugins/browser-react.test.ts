import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserReact } from './browser-react.ts'

const FILE = 'tidemark:browser-react/'
const react = createRequire(import.meta.url).resolve('react')
let server: ViteDevServer

beforeAll(async () => {
  server = await createServer({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [browserReact()],
    environments: { client: { optimizeDeps: { include: ['react', 'react-dom/client'] } } },
  })
})

afterAll(() => server.close())

test('the optimizer is left nothing of React', () => {
  const { include, exclude } = server.environments.client.config.optimizeDeps
  expect(include).toEqual([])
  expect(exclude).toContain('react-dom/client')
})

test('no file is read that no module has imported', async () => {
  const { client } = server.environments
  const secret = `\0${FILE}${fileURLToPath(import.meta.url)}`
  await expect(client.transformRequest(secret)).rejects.toThrow('Failed to load')
  expect(await client.pluginContainer.resolveId(`${FILE}${fileURLToPath(import.meta.url)}`)).toBeNull()
})

test('a CommonJS file of React is a module with its names', async () => {
  const { client } = server.environments
  const resolved = await client.pluginContainer.resolveId('react', import.meta.filename)
  expect(resolved?.id).toBe(`\0${FILE}${react}`)
  const made = await client.transformRequest(resolved?.id as string)
  expect(made?.code).toMatch(/export const \{[^}]* useState[^}]*\} = module\.exports/)
  expect(made?.code).not.toContain('.production.js')
})
