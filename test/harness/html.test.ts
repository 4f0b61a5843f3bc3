import { expect, test } from 'vitest'
import { meta, tags, textOf } from './html.ts'

const html = `<!doctype html><meta name="description" content="a &amp; b"/><p class="x" id="one">Hello <!-- -->you</p>
<script>push("<p id=\\"two\\">no</p>")</script><div><span id="three">&lt;3</span></div>`

test('the text of an element is found by id, without comments and tags', () => {
  expect(textOf(html, 'one')).toBe('Hello you')
  expect(textOf(html, 'three')).toBe('<3')
})

test('what stands only in a script is not there', () => {
  expect(textOf(html, 'two')).toBeUndefined()
})

test('attributes are decoded', () => {
  expect(meta(html, 'description')).toBe('a & b')
  expect(tags(html, 'span')).toEqual([{ id: 'three' }])
})
