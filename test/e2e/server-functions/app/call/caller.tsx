'use client'
import { useState } from 'react'
import { countdown, fail, twice } from '../actions'

export function Caller() {
  const [shown, setShown] = useState('nothing yet')
  const show = (work: () => Promise<unknown>) => async () => {
    try {
      setShown(String(await work()))
    } catch (error) {
      setShown(`failed: ${error instanceof Error ? `${error.message} ${'digest' in error ? 'with digest' : ''}` : 'unknown'}`)
    }
  }
  return (
    <main>
      <p id="shown">{shown}</p>
      <button type="button" onClick={show(richValues)}>
        values
      </button>
      <button type="button" onClick={show(fail)}>
        fail
      </button>
      <button type="button" onClick={show(async () => (await collect(await countdown())).join('+'))}>
        stream
      </button>
    </main>
  )
}

async function richValues(): Promise<string> {
  const sent = { date: new Date(0), map: new Map([['a', 1n]]), set: new Set([NaN]), bytes: new Uint8Array([1, 2]) }
  const { value, again } = (await twice(sent)) as { value: typeof sent; again: unknown }
  return [
    value.date.getTime(),
    typeof value.map.get('a'),
    value.set.has(NaN),
    value.bytes.join('-'),
    value === again ? 'same' : 'copies',
  ].join(' ')
}

async function collect(values: AsyncIterable<number>): Promise<number[]> {
  const all: number[] = []
  for await (const value of values) all.push(value)
  return all
}
