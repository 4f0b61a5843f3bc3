import { expect, test } from 'vitest'
import { decodeResponse, encodeResponse, isKeepable } from './kept-response.ts'

const response = {
  status: 404,
  headers: [
    ['content-type', 'text/plain; charset=utf-8'],
    ['link', '</ü>'],
    ['link', '</b>'],
  ] as const,
  body: Buffer.from([0, 255, 10, 123]),
}

test('what is stored comes back as it was, repeated headers and bytes too', () => {
  const { body, ...head } = decodeResponse(encodeResponse(response))
  expect(head).toEqual({ status: response.status, headers: response.headers })
  expect(Buffer.from(body)).toEqual(response.body)
})

test('it is read from the middle of a larger buffer', () => {
  const bytes = encodeResponse(response)
  const around = Buffer.concat([Buffer.alloc(7, 1), bytes])
  expect(decodeResponse(around.subarray(7)).status).toBe(404)
})

for (const [status, keepable] of [
  [200, true],
  [307, true],
  [404, true],
  [401, false],
  [503, false],
] as const) {
  test(`status ${status} is ${keepable ? '' : 'not '}kept`, () => {
    expect(isKeepable({ status, headers: [] })).toBe(keepable)
  })
}

test('a cookie is one visitor’s', () => {
  expect(isKeepable({ status: 200, headers: [['Set-Cookie', 'a=1']] })).toBe(false)
})
