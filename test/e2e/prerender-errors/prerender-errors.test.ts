import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App } from '../../harness/app.ts'
import { isNext } from '../../harness/target.ts'
import { applicationOf, mistakes } from './mistakes.ts'

let app: App
let output = ''

// Next.js 16.4.6 ends with the first page that fails.
beforeAll(async () => {
  if (isNext) return
  app = await createApp({ files: applicationOf(mistakes) })
  const result = await app.tryBuild()
  if (result.code !== 1) throw new Error(`The build ended with ${result.code}:\n${result.output}`)
  output = result.output
})

afterAll(() => app?.dispose())

test.skipIf(isNext).each(mistakes)('$route: what is wrong, and where', ({ says, at }) => {
  for (const pattern of says) expect(output).toMatch(pattern)
  if (at !== undefined) expect(output).toContain(at)
})

test.skipIf(isNext)('the build names the number of failing routes and the ways to mend them', () => {
  expect(output).toContain(`${mistakes.length} routes failed to prerender`)
  expect(output).toMatch(/Wrap the component in <Suspense>.*cache what it reads with 'use cache'.*instant = false/)
})
