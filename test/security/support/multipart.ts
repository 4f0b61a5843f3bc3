/** A multipart body from names and values, which may be anything. */
export interface Multipart {
  readonly type: string
  readonly body: Buffer
}

const BOUNDARY = '----security'

export function multipart(fields: ReadonlyArray<readonly [string, string | Uint8Array]>): Multipart {
  const parts = fields.flatMap(([name, value]) => {
    const isFile = typeof value !== 'string'
    const kind = isFile ? '; filename="f"\r\nContent-Type: application/octet-stream' : ''
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${kind}\r\n\r\n`
    return [Buffer.from(head), Buffer.from(value as string), Buffer.from('\r\n')]
  })
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, body: Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]) }
}
