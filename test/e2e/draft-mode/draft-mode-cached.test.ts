import path from 'node:path'
import { expect, test } from 'vitest'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'
import { textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(path.join(import.meta.dirname, 'cached'))

async function draftCookie(): Promise<string> {
  const [cookie = ''] = (await fixture.server.fetch('/api/enable')).headers.getSetCookie()
  return cookie.split(';')[0] ?? ''
}

async function shown(target: string, cookie = ''): Promise<{ control: string | null; text: (id: string) => string | undefined }> {
  const response = await fixture.server.fetch(target, { headers: { cookie } })
  const html = await response.text()
  return { control: response.headers.get('cache-control'), text: (id) => textOf(html, id) }
}

test('reading isEnabled leaves a page complete', async () => {
  expect(fixture.output).toMatch(/○ +\/static/)
  expect((await shown('/static')).text('draft')).toBe('published')
})

test('a draft of a static page runs its cached functions and keeps nothing', async () => {
  const cookie = await draftCookie()
  const published = (await shown('/static')).text('stamp')
  const draft = await shown('/static', cookie)
  expect(draft.control).toBe('private, no-cache, no-store, max-age=0, must-revalidate')
  expect(draft.text('draft')).toBe('draft')
  expect(draft.text('stamp')).not.toBe(published)
  expect((await shown('/static', cookie)).text('stamp')).not.toBe(draft.text('stamp'))
  expect((await shown('/static')).text('stamp')).toBe(published)
})

test('a draft of a page with holes is fresh in its shell, its holes and its cached functions', async () => {
  const cookie = await draftCookie()
  const published = await shown('/')
  expect([published.text('hole'), published.text('content')]).toEqual(['published', published.text('again')])
  const draft = await shown('/', cookie)
  expect(draft.control).toMatch(/no-store/)
  expect(draft.text('hole')).toBe('draft')
  expect(draft.text('content')).toMatch(/^draft /)
  expect(draft.text('again')).toMatch(/^draft /)
  const after = await shown('/')
  expect([after.text('content'), after.text('again')]).toEqual([published.text('content'), published.text('again')])
})

test('a guessed cookie gets the public shell', async () => {
  const published = (await shown('/')).text('content')
  expect((await shown('/', `__prerender_bypass=${'f'.repeat(32)}`)).text('content')).toBe(published)
})

test.skipIf(isNext)('neither rendering nor a cached function can switch it', async () => {
  const rendering = await shown('/render-enable')
  expect(rendering.text('enable')).toContain('draftMode().enable()')
  expect(rendering.text('disable')).toContain('draftMode().disable()')
  expect((await shown('/in-cache')).text('result')).toBe('refused')
})

test('a server function switches it for the page that answers', async () => {
  const on = await postForm(fixture.server, '/actions', 'enable')
  expect(on.headers.getSetCookie()[0]).toMatch(/^__prerender_bypass=[0-9a-f]{32};/)
  expect(textOf(await on.text(), 'draft')).toBe('draft')
})
