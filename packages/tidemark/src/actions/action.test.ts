import { expect, test } from 'vitest'
import { testScope } from '../../test-support/scope.ts'
import type { RscBundle } from '../render/types.ts'
import { runAction, type ActionOutcome } from './action.ts'

const CALLS = 200

/** Decodes nothing before it is let go. */
function heldBundle(): { rsc: RscBundle; release: () => void } {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const rsc = {
    loadServerAction: async () => async (value: unknown) => value,
    createTemporaryReferenceSet: () => new Map(),
    decodeReply: async () => {
      await held
      return ['done']
    },
  } as unknown as RscBundle
  return { rsc, release }
}

function call(rsc: RscBundle, body: string): Promise<ActionOutcome> {
  const request = new Request('http://shop.test/', { method: 'POST', body, headers: { 'content-type': 'text/plain' } })
  return runAction({ rsc, scope: testScope(), call: { kind: 'fetch', id: 'module#save' }, allows: () => true, request })
}

async function results(body: string): Promise<string[]> {
  const { rsc, release } = heldBundle()
  const calls = Array.from({ length: CALLS }, () =>
    call(rsc, body).then(
      ({ kind }) => kind,
      ({ code }: { code: string }) => code,
    ),
  )
  setTimeout(release, 50)
  return Promise.all(calls)
}

test('short calls stand in no line: a crowd of visitors is not refused', async () => {
  expect(new Set(await results('["x"]'))).toEqual(new Set(['value']))
})

test('of long calls only so many may wait', async () => {
  const seen = await results(`["${'x'.repeat(20_000)}"]`)
  expect(new Set(seen)).toEqual(new Set(['value', 'TM_ACTION_BUSY']))
  expect(seen.filter((one) => one === 'value')).toHaveLength(129)
})
