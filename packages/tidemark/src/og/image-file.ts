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
  const digest = digestOf(data)
  return { src: src ?? `inline:${digest}`, data, digest }
}

export function digestOf(data: ArrayBuffer | ArrayBufferView): string {
  const bytes = ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data)
  return createHash('sha256').update(bytes).digest('base64')
}
