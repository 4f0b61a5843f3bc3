import path from 'node:path'
import { expect, test } from 'vitest'
import { serveFixture } from '../harness/fixture.ts'
import { postForm } from '../harness/form.ts'
import { textOf } from '../harness/html.ts'

const USERS = 200
/** What CI affords; CONTRIBUTING.md says how to ask for more. */
const REQUESTS = Number(process.env['TIDEMARK_ISOLATION_REQUESTS'] ?? 5_000)
/** Milliseconds: some 150 requests a second on two cores that others use too. */
const TIMEOUT = 60_000 + REQUESTS * 15
const fixture = serveFixture(path.join(import.meta.dirname, 'isolation'))

interface User {
  readonly name: string
  readonly draft: boolean
  readonly headers: Record<string, string>
}

interface Answer {
  readonly seen: unknown[]
  readonly expected: unknown
}

const json = (text: string | undefined): unknown => JSON.parse(text ?? 'null')

async function askPage({ name, draft, headers }: User, id: string): Promise<Answer> {
  const html = await fixture.server.html(`/page/${name}?id=${id}`, { headers })
  return {
    seen: [json(textOf(html, 'early')), json(textOf(html, 'late'))],
    expected: { cookie: name, header: name, draft, user: name, id },
  }
}

async function askHandler({ name, draft, headers }: User, id: string): Promise<Answer> {
  const response = await fixture.server.fetch(`/api/echo/${name}?id=${id}`, { headers })
  const cookies = response.headers.getSetCookie()
  const expected = { cookie: name, header: name, draft, user: name, id, request: name, cookies: [`echo=${id}; Path=/`] }
  return { seen: [{ ...((await response.json()) as object), cookies }], expected }
}

async function askAction({ name, draft, headers }: User, id: string): Promise<Answer> {
  const response = await postForm(fixture.server, '/act', 'act', { id }, headers)
  const acted = `${id}:${name}:${name}`
  const cookies = response.headers.getSetCookie().map((cookie) => decodeURIComponent(cookie.split(';')[0] ?? ''))
  const seen = { ...(json(textOf(await response.text(), 'who')) as object), cookies, status: response.status }
  return { seen: [seen], expected: { cookie: name, header: name, draft, acted, cookies: [`acted=${acted}`], status: 200 } }
}

const ways = [askPage, askHandler, askAction, askPage, askHandler]

test(`${USERS} users at once see only what is theirs`, { timeout: TIMEOUT }, async () => {
  const [draftCookie = ''] = (await fixture.server.fetch('/api/enable')).headers.getSetCookie()
  const expectedAfter: Record<string, string> = {}
  let asked = 0

  async function visit(index: number): Promise<void> {
    const name = `user-${index}`
    const draft = index % 2 === 1
    const cookie = draft ? `user=${name}; ${draftCookie.split(';')[0]}` : `user=${name}`
    const user: User = { name, draft, headers: { cookie, 'x-user': name } }
    for (let turn = 0; asked < REQUESTS; turn++) {
      const ask = ways[(index + turn) % ways.length] as (typeof ways)[number]
      asked += ask === askAction ? 2 : 1
      const id = `${name}-${turn}`
      const { seen, expected } = await ask(user, id)
      for (const one of seen) expect(one, `${ask.name} of ${id}`).toEqual(expected)
      expectedAfter[id] = name
    }
  }
  await Promise.all(Array.from({ length: USERS }, (_, index) => visit(index)))

  const count = Object.keys(expectedAfter).length
  expect(count).toBeGreaterThan(USERS)
  await expect.poll(async () => (await fixture.server.fetch('/api/seen')).json(), { timeout: 30_000 }).toEqual(expectedAfter)
})
