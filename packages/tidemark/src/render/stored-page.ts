/** A prerendered page as the cache holds it: HTML and Flight in one entry, so that they cannot disagree. */
export interface StoredPage {
  readonly status: number
  /** Set for a page that redirects. */
  readonly location: string | null
  /** A whole document, or a shell without its end. */
  readonly html: Uint8Array
  /** Flight of the whole page; of a shell what is there without a request. */
  readonly flight: Uint8Array
  /** React's state to resume a shell from; null for a whole page. */
  readonly postponed: string | null
  /** `Set-Cookie` never; `Link` of preloads and the like. */
  readonly headers: ReadonlyArray<readonly [string, string]>
}

interface Head extends Omit<StoredPage, 'html' | 'flight'> {
  readonly htmlBytes: number
}

export function encodePage({ html, flight, ...rest }: StoredPage): Uint8Array {
  const head: Head = { ...rest, htmlBytes: html.byteLength }
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.byteLength)
  return Buffer.concat([length, json, html, flight])
}

/** The reverse; the parts are views on the bytes. */
export function decodePage(bytes: Uint8Array): StoredPage {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = 4 + view.readUInt32LE(0)
  const { htmlBytes, ...rest } = JSON.parse(view.toString('utf8', 4, start)) as Head
  return {
    ...rest,
    html: view.subarray(start, start + htmlBytes),
    flight: view.subarray(start + htmlBytes),
  }
}
