import type { Node } from 'takumi-js'
import { expect, test } from 'vitest'
import { looksFlat } from './looks-flat.ts'

const box = (style: NonNullable<Node['style']>, ...children: Node[]): Node => ({ type: 'container', style, children })
const text: Node = { type: 'text', text: 'gradient, url(x.jpg) and blur are words' }
const photo = 'data:image/png;base64,AAAA'

test.each<[string, Node]>([
  ['text in boxes', box({ background: 'white', boxShadow: '0 0 9px red' }, box({}, text))],
  ['SVG in the tree', box({}, { type: 'image', src: '<svg><path d="M0 0"/></svg>' })],
])('%s is flat', (_name, node) => {
  expect(looksFlat(node, [])).toBe(true)
})

test.each<[string, Node]>([
  ['a gradient', box({}, box({ backgroundImage: 'linear-gradient(red, blue)' }))],
  ['a gradient of Tailwind', box({}, { ...box({}), tw: 'bg-gradient-to-r from-red-500' })],
  ['something blurred', box({ filter: 'blur(4px)' })],
  ['a picture', box({}, { type: 'image', src: photo })],
  ['a picture in the background', box({ background: `no-repeat url(${photo})` })],
  ['a picture of another server', box({}, { type: 'image', src: 'https://acme.test/logo.png' })],
  ['SVG with a gradient', box({}, { type: 'image', src: '<svg><linearGradient id="a"/></svg>' })],
])('%s is not', (_name, node) => {
  expect(looksFlat(node, [])).toBe(false)
})

test('a style sheet counts like a style', () => {
  expect(looksFlat(text, ['.a { color: red }'])).toBe(true)
  expect(looksFlat(text, ['.a { background: conic-gradient(red, blue) }'])).toBe(false)
})
