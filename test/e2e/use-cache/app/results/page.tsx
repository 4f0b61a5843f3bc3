import { AtRequest } from '../../lib/json'
import { element, nothing, values } from '../../lib/results'

async function collect() {
  const got = await values()
  return {
    date: got.date.getTime(),
    map: [...got.map].map(([key, set]) => [key, [...(set as Set<string>)]]),
    big: String(got.big + 1n),
    bytes: [...got.bytes],
    nan: Number.isNaN(got.nan),
    minus: Object.is(got.minus, -0),
    missing: 'missing' in got && got.missing === undefined,
    symbol: got.symbol === Symbol.for('s'),
    promise: await got.promise,
    stamp: got.stamp,
    same: (await values()) === got,
    nothing: (await nothing()) === undefined,
  }
}

export default async function Page() {
  return (
    <>
      {await element()}
      <AtRequest make={collect} />
    </>
  )
}
