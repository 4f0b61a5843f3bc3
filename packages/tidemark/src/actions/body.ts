import { TidemarkError } from '../errors/error.ts'

/** Fields and files that one call may have. React needs a part for each promise, map, set, file or large text in the arguments. */
const MAX_PARTS = 10_000

/** The body of a call: read whole, so that a slow sender holds no place among those that are decoded. */
export interface ActionBody {
  readonly type: string
  readonly bytes: Uint8Array
}

/** @throws TM_BODY_TOO_LARGE when the request's stream says so */
export async function readBody(request: Request): Promise<ActionBody> {
  return { type: request.headers.get('content-type') ?? '', bytes: new Uint8Array(await request.arrayBuffer()) }
}

export function isMultipart(type: string): boolean {
  return /^multipart\/form-data\s*(?:;|$)/i.test(type)
}

/** Whether a form without JavaScript sends its fields like this. */
export function isForm(type: string): boolean {
  return isMultipart(type) || /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)
}

/** @throws TM_ACTION_FIELDS, TM_ACTION_BODY */
export async function parseForm({ type, bytes }: ActionBody): Promise<FormData> {
  const parts = countParts(type, bytes)
  if (parts > MAX_PARTS)
    throw new TidemarkError('TM_ACTION_FIELDS', { message: `A form with ${parts} fields and files; ${MAX_PARTS} are the most` })
  try {
    // A multipart body without a closing line or with headers that cannot be read is refused here.
    return await new Request('http://localhost', {
      method: 'POST',
      headers: { 'content-type': type },
      body: bytes as Uint8Array<ArrayBuffer>,
    }).formData()
  } catch (cause) {
    throw new TidemarkError('TM_ACTION_BODY', { message: 'The fields of a form could not be read', cause })
  }
}

/** Counted before anything is made of them: each costs a hundred times its bytes. */
function countParts(type: string, bytes: Uint8Array): number {
  if (!isMultipart(type)) return countOf(bytes, '&') + 1
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type)
  const text = boundary?.[1] ?? boundary?.[2]
  if (text === undefined) throw new TidemarkError('TM_ACTION_BODY', { message: 'A multipart body without a boundary' })
  return countOf(bytes, `--${text}`) - 1
}

function countOf(bytes: Uint8Array, text: string): number {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (
    let at = haystack.indexOf(text, 0, 'latin1');
    at >= 0 && count <= MAX_PARTS + 1;
    at = haystack.indexOf(text, at + text.length, 'latin1')
  )
    count++
  return count
}
