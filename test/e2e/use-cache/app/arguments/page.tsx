import { AtRequest } from '../../lib/json'
import { any, promised, read, two, url } from '../../lib/arguments'

function form(): FormData {
  const data = new FormData()
  data.append('a', '1')
  return data
}

async function collect() {
  const distinct: unknown[] = [
    1,
    '1',
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    true,
    'true',
    null,
    undefined,
    'undefined',
    1n,
    '1n',
    [1],
    ['1'],
    { 0: 1 },
    [],
    {},
    new Date(5),
    5,
    new Date(5).toJSON(),
    new Map([[1, 2]]),
    new Map([['1', 2]]),
    [[1, 2]],
    new Set([1, 2]),
    new Set([2, 1]),
    new Uint8Array([1, 255]),
    new Int8Array([1, -1]),
    new Uint8Array([1, 255]).buffer,
    form(),
    's',
    { a: 1, b: 2 },
    { b: 2, a: 1 },
    { a: undefined },
    [undefined],
    [null],
    '$1',
    '$undefined',
    '$D5',
    'ü',
    { nested: { deep: [1, { x: new Date(1) }] } },
  ]
  return {
    distinct: await Promise.all(distinct.map((value) => any(value))),
    surplus: [await two(1, 2), await (two as (...all: unknown[]) => Promise<string>)(1, 2, 3)],
    unused: [await two(1, 2), await two(1, 3)],
    whole: [await read({ a: 1, b: 1 }), await read({ a: 1, b: 2 })],
    promised: await promised(Promise.resolve(new Date(7))),
    opaque: [await two(() => 1, 0), await two(() => 2, 0)],
    url: await url(new URL('https://example.com/')).catch((error: Error) => error.message),
    nestedUrl: await url({ href: new URL('https://example.com/') }).catch((error: Error) => error.message),
    form: [await any(form()), await any(form())],
  }
}

export default function Page() {
  return <AtRequest make={collect} />
}
