import { Client } from './client'
import { stamp } from './stamp'

export async function values() {
  'use cache'
  return {
    date: new Date(5),
    map: new Map<unknown, unknown>([[1, new Set(['x'])]]),
    big: 12n,
    bytes: new Uint8Array([0, 255, 254]),
    nan: NaN,
    minus: -0,
    missing: undefined,
    symbol: Symbol.for('s'),
    promise: Promise.resolve('later'),
    stamp: stamp(),
  }
}

export async function element() {
  'use cache'
  const id = stamp()
  return (
    <section>
      <Client text={id} />
      <p id="server">{id}</p>
    </section>
  )
}

export async function nothing() {
  'use cache'
}
