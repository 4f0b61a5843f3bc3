import { expect, test } from 'vitest'
import { textOf } from '../harness/html.ts'
import { serveSecurityApp } from './support/serve.ts'

const fixture = serveSecurityApp()

interface Round {
  readonly name: boolean
  readonly text: boolean
  readonly kinds: readonly boolean[]
  readonly bytes: readonly boolean[]
  readonly alive: boolean
}

async function rounds(): Promise<Round[]> {
  return JSON.parse(textOf(await fixture.server.html('/views'), 'views') ?? '[]') as Round[]
}

const whole: Round = { name: true, text: true, kinds: [true, true, true, true], bytes: [true, true, true, true], alive: true }

test('views over one buffer come out of a cache as they went in, and the source stays alive', async () => {
  // Filled, read from memory, and both again.
  for (let visit = 0; visit < 3; visit++) expect(await rounds()).toEqual([whole, whole, whole, whole])
})

test('so they do after the process that stored them has ended', async () => {
  await rounds()
  const again = await fixture.app.start()
  try {
    expect(JSON.parse(textOf(await again.html('/views'), 'views') ?? '[]')).toEqual([whole, whole, whole, whole])
  } finally {
    await again.stop()
  }
})
