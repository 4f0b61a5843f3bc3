import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserReact } from './browser-react.ts'

const OURS = '\0tidemark:browser-react/'
let server: ViteDevServer

beforeAll(async () => {
  server = await createServer({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [browserReact({ root: import.meta.dirname })],
    environments: { client: { optimizeDeps: { include: ['react', 'react-dom/client', 'picocolors'] } } },
  })
})

afterAll(() => server.close())

test('the optimizer is left nothing of React', () => {
  const { include, exclude } = server.environments.client.config.optimizeDeps
  expect(include).toEqual(['picocolors'])
  expect(exclude).toContain('react-dom/client')
})

test.each([import.meta.filename, 'react/package.json', '../react'])('no file is read by the URL of %s', async (name) => {
  await expect(server.environments.client.transformRequest(OURS + name)).rejects.toThrow('Failed to load')
})

test('a CommonJS file of React is a module with its names', async () => {
  const { client } = server.environments
  const resolved = await client.pluginContainer.resolveId('react-dom/client', import.meta.filename)
  expect(resolved?.id).toBe(`${OURS}react-dom/client`)
  const made = await client.transformRequest(resolved?.id as string)
  expect(made?.code).toMatch(/export const \{[^}]* hydrateRoot[^}]*\} = module\.exports/)
  expect(made?.code).not.toContain('process.env')
  expect(made?.code).not.toContain('.production.js')
})

test('the scheduler is the one of react-dom for react-dom alone', async () => {
  const { pluginContainer } = server.environments.client
  expect((await pluginContainer.resolveId('scheduler', `${OURS}react-dom/client`))?.id).toBe(`${OURS}scheduler`)
  expect((await pluginContainer.resolveId('scheduler', import.meta.filename))?.id).not.toBe(`${OURS}scheduler`)
})
