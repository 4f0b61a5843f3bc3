/** Larger ones are given but not kept: the head of an entry is read as a whole. In bytes. */
const HEAD_LENGTH = 4

interface Head {
  readonly url: string
  readonly status: number
  readonly statusText: string
  readonly redirected: boolean
  readonly headers: ReadonlyArray<readonly [string, string]>
}

/** A response as bytes to be kept: the length of its head, the head as JSON, its body. */
export function encodeResponse(response: Response, body: Uint8Array): Uint8Array {
  const { url, status, statusText, redirected, headers } = response
  const head = Buffer.from(JSON.stringify({ url, status, statusText, redirected, headers: [...headers] } satisfies Head), 'utf8')
  const bytes = Buffer.allocUnsafeSlow(HEAD_LENGTH + head.byteLength + body.byteLength)
  bytes.writeUInt32LE(head.byteLength, 0)
  bytes.set(head, HEAD_LENGTH)
  bytes.set(body, HEAD_LENGTH + head.byteLength)
  return bytes
}

/** A new response each time: its body can be read once by each caller. */
export function decodeResponse(bytes: Uint8Array): Response {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = HEAD_LENGTH + view.readUInt32LE(0)
  const head = JSON.parse(view.toString('utf8', HEAD_LENGTH, end)) as Head
  // Copied: the application may write into what it reads.
  const response = new Response(Uint8Array.from(view.subarray(end)), {
    status: head.status,
    statusText: head.statusText,
    headers: head.headers as Array<[string, string]>,
  })
  Object.defineProperties(response, {
    url: { value: head.url, enumerable: true },
    redirected: { value: head.redirected, enumerable: true },
  })
  return response
}
