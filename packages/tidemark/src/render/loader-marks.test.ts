import { expect, test } from 'vitest'
import { listMarks, withoutMarks } from './loader-marks.ts'

test('usual links and forms are listed once, and look as without a loader', () => {
  const html = '<a class="x" href="/a" data-tm="{}">A</a><form action="/find" data-tm="{}"></form><a href="/a" data-tm="{}">again</a>'
  expect(listMarks(html)).toEqual({
    html: '<a class="x" href="/a">A</a><form action="/find"></form><a href="/a">again</a>',
    list: '/a\n/find',
  })
})

test('a mark that says something is listed with the address', () => {
  const html = '<a href="/a" data-tm="{&quot;replace&quot;:true}">A</a><a href="/b" data-tm="{}">B</a>'
  expect(listMarks(html)).toEqual({ html: '<a href="/a">A</a><a href="/b">B</a>', list: '/a {&quot;replace&quot;:true}\n/b' })
})

test('links to one address that say different things keep their marks', () => {
  const html = '<a href="/a" data-tm="{&quot;replace&quot;:true}">A</a><a href="/a" data-tm="{}">again</a>'
  expect(listMarks(html)).toEqual({ html, list: '' })
})

test('so does one that tells a link from a plain anchor with the same address', () => {
  const html = '<a href="/a" data-tm="{}">link</a><a href="/a">plain</a>'
  expect(listMarks(html)).toEqual({ html, list: '' })
})

test.each([
  '<abbr href="/a" data-tm="{}">',
  '<a data-tm="{}">',
  '<a href="" data-tm="{}">',
  '<a href="/a\nb" data-tm="{}">',
  '<p>data-tm="{}"</p>',
])('%s is left as it is', (html) => expect(listMarks(html)).toEqual({ html, list: '' }))

test('where React comes at once there are none', () => {
  expect(withoutMarks('<a href="/a" data-tm="{}">A</a><a data-tm="{&quot;scroll&quot;:false}" href="/b">')).toBe(
    '<a href="/a">A</a><a href="/b">',
  )
})
