import { expect, test } from 'vitest'
import { sniffImage } from './sniff.ts'

function latin(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

test.each([
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a....', 'image/gif'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
  ['\0\0\0\x1cftypavif', 'image/avif'],
  ['\0\0\0\x1cftypavis', 'image/avif'],
  ['\0\0\x01\0\x01\0', 'image/x-icon'],
  ['<svg>', 'image/svg+xml'],
  ['\xef\xbb\xbf \n<?xml version="1.0"?><!-- x --><svg/>', 'image/svg+xml'],
  ['<!DOCTYPE svg><svg xmlns="x"/>', 'image/svg+xml'],
  ['<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
  ['\xff\xfe<\0s\0v\0g\0/\0>\0', 'image/svg+xml'],
])('%j is %s', (text, type) => expect(sniffImage(latin(text))).toBe(type))

test.each(['', 'hello', '<html><body>', '%PDF-1.7', '\x7fELF', 'BMW are cars', 'RIFF\0\0\0\0WAVE'])('%j is no image', (text) => {
  expect(sniffImage(latin(text))).toBeNull()
})
