import path from 'node:path'
import { expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'
import { postForm } from '../../harness/form.ts'
import { markup, meta, textOf } from '../../harness/html.ts'
import { isNext } from '../../harness/target.ts'

const fixture = serveFixture(path.join(import.meta.dirname, 'legacy'))
const NO_STORE = 'private, no-cache, no-store, max-age=0, must-revalidate'
const kinds = [
  ['forbidden', 403],
  ['unauthorized', 401],
  ['not-found', 404],
] as const
/** A crawler that wants all of a page before it is sent anything. */
const bot = { 'user-agent': 'Twitterbot/1.0' }

async function shownIn(target: string): Promise<string | null> {
  const page = await openPage(fixture.server.origin + target)
  const shown = page.locator('#shown')
  await shown.waitFor()
  return shown.textContent()
}

for (const [kind, status] of kinds) {
  test(`a static page is a ${status} from the build on`, async () => {
    const response = await fixture.server.fetch(`/area/static/${kind}`)
    expect([response.status, response.headers.get('x-nextjs-cache')]).toEqual([status, 'HIT'])
    expect(response.headers.get('cache-control')).toBe('s-maxage=31536000')
    expect(meta(await response.text(), 'robots')).toBe('noindex')
  })

  test(`a dynamic page is a ${status} while nothing has been sent`, async () => {
    const response = await fixture.server.fetch(`/area/dynamic/${kind}`)
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, NO_STORE])
    expect(meta(await response.text(), 'robots')).toBe('noindex')
  })

  test.skipIf(isNext)(`the document of a ${status} holds the file's UI inside the layouts above it`, async () => {
    for (const place of ['static', 'dynamic']) {
      const html = await (await fixture.server.fetch(`/area/${place}/${kind}`)).text()
      expect(textOf(html, 'shown')).toBe(`area ${kind}`)
      expect(markup(html)).toContain('<section id="area">')
    }
  })

  test(`a layout that throws is a ${status}, and what is below it is not shown`, async () => {
    const response = await fixture.server.fetch(`/area/guarded/${kind}`)
    expect(response.status).toBe(status)
    expect(markup(await response.text())).not.toContain('a secret below the guard')
  })

  for (const place of ['suspense', 'loading']) {
    test(`behind the shell (${place}) ${kind} is a 200 that is not to be indexed`, async () => {
      const response = await fixture.server.fetch(`/area/${place}/${kind}`)
      expect(response.status).toBe(200)
      const html = await response.text()
      expect(textOf(html, 'waiting')).toBe('waiting')
      expect(meta(html, 'robots')).toBe('noindex')
    })

    test.skipIf(!browserPath)(`behind the shell (${place}) ${kind} shows its file`, async () => {
      expect(await shownIn(`/area/${place}/${kind}`)).toBe(`area ${kind}`)
    })
  }

  test(`in streamed metadata ${kind} is a 200 not to be indexed for browsers, a ${status} for bots`, async () => {
    const response = await fixture.server.fetch(`/area/metadata/${kind}`)
    expect([response.status, meta(await response.text(), 'robots')]).toEqual([200, 'noindex'])
    expect((await fixture.server.fetch(`/area/metadata/${kind}`, { headers: bot })).status).toBe(status)
  })

  test.skipIf(!browserPath)(`in metadata ${kind} shows its file`, async () => {
    expect(await shownIn(`/area/metadata/${kind}`)).toBe(`area ${kind}`)
  })

  test(`a handler is a ${status} without a body`, async () => {
    for (const method of ['GET', 'POST']) {
      const response = await fixture.server.fetch(`/api/${kind}`, { method })
      expect([response.status, await response.text()]).toEqual([status, ''])
    }
  })

  test.skipIf(isNext)(`a form without JavaScript is a ${status} with the file's UI, and keeps the cookies`, async () => {
    const response = await postForm(fixture.server, '/acts', kind, { kind })
    expect(response.status).toBe(status)
    expect(response.headers.getSetCookie()).toEqual(['tried=yes; Path=/'])
    const html = await response.text()
    expect(textOf(html, 'shown')).toBe(`acts ${kind}`)
    expect(markup(html)).toContain('<section id="acts-layout">')
  })

  test.skipIf(!browserPath)(`a server function that calls ${kind} shows the UI in place, its answer is a ${status}`, async () => {
    const page = await openPage(`${fixture.server.origin}/acts`)
    await hydrated(page, 'button')
    await page.evaluate(() => Reflect.set(window, 'still', 'here'))
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: kind }).click()
    expect((await answered).status()).toBe(status)
    await page.locator('#shown', { hasText: `acts ${kind}` }).waitFor()
    expect(await page.locator('#acts-layout').count()).toBe(1)
    expect(await page.evaluate(() => Reflect.get(window, 'still'))).toBe('here')
  })

  test.skipIf(!browserPath)(`a client navigation to ${kind} shows its file without a document, and leaves it again`, async () => {
    const page = await openPage(`${fixture.server.origin}/`)
    await hydrated(page, 'a')
    await page.evaluate(() => Reflect.set(window, 'still', 'here'))
    await page.getByRole('link', { name: kind }).click()
    await page.locator('#shown', { hasText: `area ${kind}` }).waitFor()
    await page.locator('#area').waitFor()
    await page.getByRole('link', { name: 'home' }).click()
    await page.locator('#home').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'still'))).toBe('here')
  })

  test(`a root layout that calls ${kind} shows nothing of the page`, async () => {
    const response = await fixture.server.fetch(`/broken/${kind}`)
    expect(response.status).toBe(status)
    expect(markup(await response.text())).not.toContain('behind the root layout')
  })
}

test('a root layout that calls nothing shows its page', async () => {
  expect(textOf(await fixture.server.html('/broken/none'), 'secret')).toBe('behind the root layout')
})

test.skipIf(isNext)('an interrupt of a root layout is told as a mistake', async () => {
  await fixture.server.fetch('/broken/forbidden')
  await fixture.server.waitForLog(/forbidden\(\).* root layout/)
})

test.skipIf(!browserPath)('the nearest file is shown, of the kinds it is there for', async () => {
  expect(await shownIn('/area/near/forbidden')).toBe('near forbidden')
  expect(await shownIn('/area/near/not-found')).toBe('area not-found')
})

test.skipIf(!browserPath)('a layout is refused by the file above it, not by its own', async () => {
  expect(await shownIn('/area/guarded/forbidden')).toBe('area forbidden')
})

test.skipIf(!browserPath)('unauthorized() shows its own UI, from further up or built in, where only forbidden.tsx stands', async () => {
  expect((await fixture.server.fetch('/other/unauthorized')).status).toBe(401)
  const page = await openPage(`${fixture.server.origin}/other/unauthorized`)
  await page.getByText("You're not authorized to access this page.").waitFor()
  expect(await page.locator('#shown').count()).toBe(0)
  expect(await shownIn('/area/near/unauthorized')).toBe('area unauthorized')
})

test.skipIf(!browserPath)('a slot is refused by its own file, beside the page and the other slots', async () => {
  expect((await fixture.server.fetch('/slots?side=forbidden')).status).toBe(403)
  for (const [query, shown] of [
    ['side=forbidden', 'page, side forbidden, other'],
    ['page=forbidden', 'slots forbidden, side, other'],
    ['side=not-found', null],
  ] as const) {
    const page = await openPage(`${fixture.server.origin}/slots?${query}`)
    if (shown === null) await page.getByText('This page could not be found.').waitFor()
    else await expect.poll(async () => (await page.locator('#slots').innerText()).split(/\s*\n\s*/).join(', ')).toBe(shown)
  }
})

test('a catch swallows it; unstable_rethrow passes it on, also as a cause', async () => {
  expect(textOf(await fixture.server.html('/caught'), 'caught')).toBe('caught')
  expect((await fixture.server.fetch('/caught?pass=on')).status).toBe(403)
  expect((await fixture.server.fetch('/caught?pass=wrapped')).status).toBe(403)
})

test.skipIf(isNext)('without a file the built-in page stands inside the root layout of its group', async () => {
  const html = markup(await (await fixture.server.fetch('/caught?pass=on')).text())
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('This page could not be accessed.')
})

test('an interrupt is nobody’s error: nothing of it is logged', () => {
  expect(fixture.server.log()).not.toContain('NEXT_HTTP_ERROR_FALLBACK')
})

test('a static page redirects from the build on', async () => {
  for (const status of [307, 308]) {
    const response = await fixture.server.fetch(`/go/static-${status}`)
    expect([response.status, response.headers.get('location')]).toEqual([status, '/caught?a=1&b=2'])
  }
})

test('a redirect behind the shell goes with the document', async () => {
  const html = await fixture.server.html('/go/late')
  expect(html).toMatch(/<meta id="__next-page-redirect" http-equiv="refresh" content="1;url=\/caught\?a=1&(amp|#38);b=2"\/>/)
})

test('a handler redirects to what it was told, as it is', async () => {
  const temporary = await fixture.server.fetch('/api/go/307')
  expect([temporary.status, temporary.headers.get('location')]).toEqual([307, '/elsewhere;a?b=c'])
  const permanent = await fixture.server.fetch('/api/go/308')
  expect([permanent.status, permanent.headers.get('location')]).toEqual([308, 'relative?a=1'])
})
