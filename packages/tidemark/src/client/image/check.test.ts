import { expect, test, vi } from 'vitest'
import { isTidemarkError } from '../../errors/error.ts'
import { checkImage } from './check.ts'
import { imageComponentDefaults, type ImageComponentConfig } from './config.ts'
import type { ImageProps } from './types.ts'

const config = {
  ...imageComponentDefaults,
  remotePatterns: [{ protocol: 'https' as const, hostname: '*.example.com', pathname: '/a/**' }, 'https://pics.test/b/**'],
}

function codeOf(image: Partial<ImageProps>, of: ImageComponentConfig = config): string | null {
  try {
    checkImage({ src: '/a.png', width: 1, height: 1, alt: '', ...image } as ImageProps, of)
    return null
  } catch (error) {
    return isTidemarkError(error) ? error.code : String(error)
  }
}

test('a complete image passes', () => expect(codeOf({})).toBeNull())
test('a missing width is named', () => expect(codeOf({ width: undefined })).toBe('TM_IMAGE_SIZE'))
test('a width that is no number is named', () => expect(codeOf({ width: 'auto' as never })).toBe('TM_IMAGE_SIZE'))
test('fill needs no size', () => expect(codeOf({ width: undefined, height: undefined, fill: true })).toBeNull())
test('fill with a width contradicts', () => expect(codeOf({ fill: true })).toBe('TM_IMAGE_PROPS'))
test('preload and lazy contradict', () => expect(codeOf({ preload: true, loading: 'lazy' })).toBe('TM_IMAGE_PROPS'))
test('blur without pixels is named', () => expect(codeOf({ placeholder: 'blur' })).toBe('TM_IMAGE_PROPS'))
test('a relative path is no source', () => expect(codeOf({ src: 'a.png' })).toBe('TM_IMAGE_SRC'))
test('a source without protocol is refused', () => expect(codeOf({ src: '//x/a.png' })).toBe('TM_IMAGE_SRC'))
test('a query is refused while localPatterns say nothing', () => expect(codeOf({ src: '/a.png?v=1' })).toBe('TM_IMAGE_QUERY'))
test('a query that the browser asks for itself passes', () => {
  expect(codeOf({ src: '/a.svg?v=1' })).toBeNull()
  expect(codeOf({ src: '/a.png?v=1', unoptimized: true })).toBeNull()
})
test.each([
  ['?v=1', null],
  ['?v=2', 'TM_IMAGE_NOT_ALLOWED'],
])('with localPatterns they decide on a query: %s', (query, code) => {
  expect(codeOf({ src: `/a.png${query}` }, { ...config, localPatterns: [{ pathname: '/**', search: '?v=1' }] })).toBe(code)
})
test('a host that is not configured is named', () => expect(codeOf({ src: 'https://evil.com/a/x.png' })).toBe('TM_IMAGE_NOT_ALLOWED'))
test('a subdomain of a pattern passes', () => expect(codeOf({ src: 'https://cdn.example.com/a/b/x.png' })).toBeNull())
test('one star is one subdomain', () => expect(codeOf({ src: 'https://a.b.example.com/a/x.png' })).toBe('TM_IMAGE_NOT_ALLOWED'))
test('a pattern given as a URL passes as its text', () => expect(codeOf({ src: 'https://pics.test/b/x.png' })).toBeNull())
test('with a loader any source will do', () => expect(codeOf({ src: 'a.png', loader: () => '' })).toBeNull())

test('a quality that will be moved is mentioned once', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  codeOf({ quality: 33 })
  codeOf({ quality: 33 })
  expect(warn).toHaveBeenCalledTimes(1)
  warn.mockRestore()
})
