import type { Answer, HeaderList } from './answer.ts'

/** Of srvx's FastResponse: what it was made from, without a stream in between. */
interface Prepared {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly string[]
  readonly body: unknown
}

/**
 * A web Response as an answer. One made with the Response of `installWebGlobals` gives
 * its text or bytes as they are; another gives its stream. The Response cannot be
 * used afterwards.
 */
export function webAnswer(response: Response): Answer {
  if ('_toNodeResponse' in response) return preparedAnswer((response._toNodeResponse as () => Prepared)())
  const { status, statusText, url, headers, body } = response
  // The body of an answer of `fetch` is decoded already; its headers still say how it was sent.
  const decoded = url !== '' && headers.has('content-encoding')
  const list = [...headers].filter(([name]) => !decoded || (name !== 'content-encoding' && name !== 'content-length'))
  return { status, statusText, headers: list, body }
}

function preparedAnswer({ status, statusText, headers, body }: Prepared): Answer {
  return { status, statusText, headers: pairs(headers), body: toBody(body) }
}

function toBody(body: unknown): Answer['body'] {
  if (body === undefined || body === null) return null
  if (typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream) return body as Answer['body']
  const stream = body as NodeJS.ReadableStream & { destroy?(error?: Error): void }
  return {
    pipe: (output) => {
      stream.on('error', (error) => output.destroy(error))
      stream.pipe(output)
    },
    abort: () => stream.destroy?.(),
  }
}

/** Of a text without a type, as the fetch standard spells it. */
function unspaced(value: string): string {
  return value === 'text/plain; charset=UTF-8' ? 'text/plain;charset=UTF-8' : value
}

function pairs(flat: readonly string[]): HeaderList {
  const list: Array<readonly [string, string]> = []
  for (let index = 0; index < flat.length; index += 2) list.push([String(flat[index]), unspaced(String(flat[index + 1]))])
  return list
}
