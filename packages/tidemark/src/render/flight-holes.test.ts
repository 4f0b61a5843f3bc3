import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { holesOf } from './flight-holes.ts'

/** What React itself writes: `react-server` is a condition of a process. Cut off after a while, as a shell is. */
function cutOff(model: string): Uint8Array {
  const script = `
    import { prerender } from '@vitejs/plugin-rsc/vendor/react-server-dom/static.node'
    import React, { Suspense } from 'react'
    const h = React.createElement
    const never = new Promise(() => {})
    const Waits = async () => never
    const Around = async () => h('div', null, h(Suspense, { fallback: 'waiting' }, h(Waits)))
    const Fine = async ({ text = 'fine' }) => h('p', null, await text)
    const Fails = async () => { throw new Error('no') }
    const stream = (end) => new ReadableStream({ start(to) { to.enqueue('one'); if (end) to.close() } })
    async function* endless() { yield 1; await never }
    const bytes = new Uint8Array([1, 10, 50, 58, 69])
    const later = Promise.resolve('later')
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error('cut off')), 20)
    const { prelude } = await prerender(${model}, {}, { signal: controller.signal, onError: () => 'digest' })
    for await (const chunk of prelude) process.stdout.write(chunk)
  `
  return execFileSync(process.execPath, ['--conditions', 'react-server', '--input-type=module', '-e', script], {
    env: { ...process.env, NODE_ENV: 'production' },
    cwd: import.meta.dirname,
  })
}

test('a slot is whole when each row it leads to is there', () => {
  const flight = cutOff(`{
    stale: 1,
    slots: {
      '/': h('p', null, 'plain'),
      '/a': h(Fine),
      '/b': { later, again: later, map: new Map([[1, later]]), set: new Set([2]), none: undefined, day: new Date(0), big: 12n },
      '/c': { stream: stream(true), bytes },
      '/d': h(Fine, { text: '"$99": ' + 'long '.repeat(500) + '\\n7:"$98"' }),
      '/e': h(Fine, { text: '$97' }),
    },
    head: h(Suspense, null, h(Fine)),
  }`)
  expect(holesOf(flight)).toEqual([])
})

test('a slot has a hole where a component, a value or a stream does not come to an end, however deep', () => {
  const flight = cutOff(`{
    slots: {
      '/': h('p', null, 'plain'),
      '/a': h(Waits),
      '/b': h(Around),
      '/c': { never },
      '/d': new Map([['key', { never }]]),
      '/e': stream(false),
      '/f': endless(),
      '/g': h(Suspense, null, h(Fails)),
      '/h': h(Around),
    },
    head: h(Suspense, null, h(Fine)),
  }`)
  expect(holesOf(flight)).toEqual(['/a', '/b', '/c', '/d', '/e', '/f', '/g', '/h'])
})

test('of what two slots share, only the part that both lead to counts for both', () => {
  const flight = cutOff(`(() => {
    const style = h('style', null, 'a')
    const list = [style, h(Fine)]
    return {
      slots: { '/': h('section', null, list, h(Waits)), '/a': [list], '/b': h('p', null, h('i', null, h('b')), style), '/c': h('p', null, [h(Waits), list]) },
      head: list,
    }
  })()`)
  expect(Buffer.from(flight).toString()).toContain('"$0:slots:/:props:children:0')
  expect(holesOf(flight)).toEqual(['/', '/c'])
})

test('metadata that waits is a hole of its own', () => {
  expect(holesOf(cutOff(`{ slots: { '/': 'plain' }, head: h(Suspense, null, h(Waits)) }`))).toEqual(['head'])
})

test('without the payload itself nothing is whole', () => {
  expect(holesOf(new Uint8Array())).toEqual(['head'])
})
