import { LRUCache } from 'lru-cache'
import type { Node } from 'takumi-js'
import { bytesOf, imageFile, isBinary, type ImageFile } from './image-file.ts'

const BITMAP = /^data:image\/(?!svg)[\w.+-]+;base64,/i

/** Files by data URL. Bytes, of both. */
const known = new LRUCache<string, ImageFile>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: ({ data }, url) => url.length + data.byteLength,
})

/**
 * The tree with the name of a file in the place of each bitmap that stands there as data URL or as bytes, and these files.
 *
 * The renderer decodes base64 at 100 MB/s, each time, and takes over bytes one by one: a photograph took it longer to read than
 * to draw.
 */
export function takeInlineImages(node: Node): { readonly node: Node; readonly files: readonly ImageFile[] } {
  const files = new Map<string, ImageFile>()
  return { node: named(node, files), files: [...files.values()] }
}

function named(node: Node, files: Map<string, ImageFile>): Node {
  if (node.type === 'container') return node.children ? { ...node, children: node.children.map((child) => named(child, files)) } : node
  const file = node.type === 'image' ? fileOf(node.src) : null
  if (!file) return node
  files.set(file.src, file)
  return { ...node, src: file.src } as Node
}

function fileOf(src: unknown): ImageFile | null {
  if (isBinary(src)) return imageFile(null, bytesOf(src))
  return typeof src === 'string' && BITMAP.test(src) ? fileOfUrl(src) : null
}

function fileOfUrl(url: string): ImageFile {
  const decoded = known.get(url)
  if (decoded) return decoded
  const file = imageFile(null, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
  known.set(url, file)
  return file
}
