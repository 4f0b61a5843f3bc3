/** The answer of a route handler or a metadata route, as the cache holds it. */
export interface KeptResponse {
  readonly status: number
  /** Never `Set-Cookie`: it would give one visitor's cookie to all. */
  readonly headers: ReadonlyArray<readonly [string, string]>
  readonly body: Uint8Array
}

type Head = Omit<KeptResponse, 'body'>

export function encodeResponse({ body, ...head }: KeptResponse): Uint8Array {
  const json = Buffer.from(JSON.stringify(head satisfies Head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.byteLength)
  return Buffer.concat([length, json, body])
}

/** The reverse; the body is a view on the bytes. */
export function decodeResponse(bytes: Uint8Array): KeptResponse {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = 4 + view.readUInt32LE(0)
  return { ...(JSON.parse(view.toString('utf8', 4, start)) as Head), body: view.subarray(start) }
}

/** Next's rule: an error is tried again for each request, but that there is nothing may be remembered. */
export function isKeepable({ status, headers }: Head): boolean {
  return (status < 400 || status === 404) && !headers.some(([name]) => name.toLowerCase() === 'set-cookie')
}
