import { describe, expect, test } from 'vitest'
import { browserPath, hydrated, openPage } from '../../harness/browser.ts'
import type { BrowserPage } from '../../harness/browser.ts'
import { serveFixture } from '../../harness/fixture.ts'

const fixture = serveFixture(import.meta.dirname)

/** One view transition of the document. */
interface Seen {
  readonly types: string[]
  /** What moved: `group(cup-1)`, `new(…)`. */
  readonly parts: string[]
  /** Animations by their `@keyframes`. */
  readonly names: string[]
}

async function open(path = '/'): Promise<BrowserPage> {
  const page = await openPage('about:blank')
  await page.addInitScript(watch)
  await page.goto(fixture.server.origin + path)
  await hydrated(page, 'button')
  await page.waitForLoadState('networkidle')
  return page
}

/** Runs in the browser: notes each view transition and what is animated in it. */
function watch(): void {
  type Start = (options: { types?: string[] | null }) => { ready: Promise<void> }
  const found: Seen[] = []
  Object.assign(window, { transitions: found })
  const start = document.startViewTransition.bind(document) as unknown as Start
  const watched: Start = (options) => {
    const transition = start(options)
    void transition.ready.then(
      () => {
        const effects = document.getAnimations().map(({ effect, ...rest }) => ({ effect: effect as KeyframeEffect, rest }))
        const parts = effects.map(({ effect }) => effect.pseudoElement ?? '').filter((part) => part.startsWith('::view-transition-'))
        const names = document.getAnimations().map((animation) => ('animationName' in animation ? String(animation.animationName) : ''))
        found.push({ types: [...(options.types ?? [])], parts: [...new Set(parts.map((part) => part.slice(18)))], names })
      },
      () => undefined,
    )
    return transition
  }
  Object.assign(document, { startViewTransition: watched })
}

const heading = (page: BrowserPage, text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor()
const link = (page: BrowserPage, name: string) => page.getByRole('link', { name, exact: true })
const press = (page: BrowserPage, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The transitions so far, once there are as many. */
async function transitions(page: BrowserPage, count: number): Promise<Seen[]> {
  const all = (): Promise<Seen[]> => page.evaluate(() => (window as unknown as { transitions: Seen[] }).transitions)
  await expect.poll(async () => (await all()).length).toBe(count)
  return all()
}

describe.skipIf(!browserPath)('a navigation', () => {
  test('by a link moves what both pages name, and carries the types of the link', async () => {
    const page = await open()
    await link(page, 'cup one').click()
    await heading(page, 'cup 1')
    const [first] = await transitions(page, 1)
    expect(first?.types).toEqual(['nav-forward'])
    expect(first?.parts).toContain('group(cup-1)')
    expect(first?.names).toContain('slide')
    await link(page, 'shelf').click()
    await heading(page, 'shelf')
    const [, second] = await transitions(page, 2)
    expect(second?.types).toEqual(['nav-back'])
    expect(second?.parts).toContain('group(cup-1)')
    expect(second?.names).not.toContain('slide')
    expect(page.errors).toEqual([])
  })

  test('by the router carries the types it was given', async () => {
    const page = await open()
    await press(page, 'push')
    await heading(page, 'cup 1')
    expect((await transitions(page, 1))[0]).toMatchObject({ types: ['pushed'], parts: expect.arrayContaining(['group(cup-1)']) })
    await press(page, 'replace')
    await heading(page, 'shelf')
    expect((await transitions(page, 2))[1]?.types).toEqual(['replaced', 'twice'])
  })

  test('shows the fallback first, and what it waits for in a transition of its own', async () => {
    const page = await open()
    await link(page, 'slow').click()
    await page.locator('#waiting').waitFor()
    await page.locator('#late').waitFor()
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { transitions: Seen[] }).transitions.at(-1)?.names))
      .toContain('slide')
    expect(page.errors).toEqual([])
  })

  test('by history is shown, and the page works on', async () => {
    const page = await open()
    await link(page, 'cup one').click()
    await heading(page, 'cup 1')
    await transitions(page, 1)
    await page.goBack()
    await heading(page, 'shelf')
    await page.goForward()
    await heading(page, 'cup 1')
    expect(page.errors).toEqual([])
  })
})
