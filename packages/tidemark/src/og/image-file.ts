import { createHash } from 'node:crypto'

/** A picture that another one is made of. */
export interface ImageFile {
  /** What the tree calls it. */
  readonly src: string
  readonly data: Uint8Array
  /** Of the data. */
  readonly digest: string
}

/** @param src null for a file without an address: it is named by its content */
export function imageFile(src: string | null, data: Uint8Array): ImageFile {
  const digest = createHash('sha256').update(data).digest('base64')
  return { src: src ?? `inline:${digest}`, data, digest }
}

export function isBinary(value: unknown): value is ArrayBuffer | ArrayBufferView {
  // Another realm, that of a test for one, has an ArrayBuffer of its own.
  return ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]'
}

export function bytesOf(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data)
}
