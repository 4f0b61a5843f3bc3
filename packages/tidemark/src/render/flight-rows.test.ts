import { expect, test } from 'vitest'
import { flightRows } from '../client/flight-rows.ts'
import { withoutImageHints } from './flight-rows.ts'

const bytes = (...rows: string[]) => Buffer.from(rows.join(''))
const text = (flight: Uint8Array) => Buffer.from(flight).toString()

test('rows end with a line or where their length says', () => {
  const flight = bytes(':HL["/a.css","style"]\n', '1f:T4,a\n0:', '0:{"a":"ü:"}\n', '2:R\n', '2:C')
  const seen = [...flightRows(flight)].map(({ id, tag, body, end }) => [id, tag, flight.toString('utf8', body, end)])
  expect(seen).toEqual([
    ['', 'H', 'HL["/a.css","style"]'],
    ['1f', 'T', 'a\n0:'],
    ['0', '{', '{"a":"ü:"}'],
    ['2', 'R', 'R'],
    ['2', 'C', 'C'],
  ])
})

test('hints of images are taken out, nothing else', () => {
  const [style, image, font] = [
    ':HL["/a.css","style"]\n',
    ':HL["/a.svg","image",{"fetchPriority":"high"}]\n',
    ':HL["/a.woff2","font",{}]\n',
  ]
  const words = `1:T${image.length.toString(16)},${image}`
  const flight = bytes(image, style, image, '0:["$L1",":HL"]\n', words, image, font)
  expect(text(withoutImageHints(flight))).toBe([style, '0:["$L1",":HL"]\n', words, font].join(''))
})

test('bytes without one stay the same', () => {
  const flight = bytes('0:"image"\n', ':HD"/host"\n')
  expect(withoutImageHints(flight)).toBe(flight)
})
