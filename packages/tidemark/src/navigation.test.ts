import { expect, test } from 'vitest'
import * as client from './navigation.ts'
import * as server from './navigation.react-server.ts'

test('server components can import every name that client components can', () => {
  const onlyClient = Object.keys(client).filter((name) => !(name in server) && name !== 'ServerInsertedHTMLContext')
  expect(onlyClient).toEqual([])
})

const { useRouter, usePathname, useSearchParams, useParams, useSelectedLayoutSegment, useSelectedLayoutSegments, useServerInsertedHTML } =
  server
const hooks = {
  useRouter,
  usePathname,
  useSearchParams,
  useParams,
  useSelectedLayoutSegment,
  useSelectedLayoutSegments,
  useServerInsertedHTML,
}

test.each(Object.entries(hooks))('%s in a server component is a clear error', (name, hook) => {
  expect(hook).toThrow(`${name}() was called in a server component`)
  expect(hook).toThrow('TM_CLIENT_HOOK_ON_SERVER')
})

test('redirect and notFound are the same on both sides', () => {
  expect(server.redirect).toBe(client.redirect)
  expect(server.notFound).toBe(client.notFound)
  expect(server.RedirectType).toEqual({ push: 'push', replace: 'replace' })
})
