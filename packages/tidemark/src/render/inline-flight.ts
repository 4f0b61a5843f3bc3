const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * One chunk of Flight as a script. Text where it is text; a chunk that cuts a
 * character in two, or holds a typed array, travels as base64.
 */
export function flightScript(chunk: Uint8Array, nonce?: string): string {
  return script(`(self.__tm||=[]).push(${literal(chunk)})`, nonce)
}

/** Tells the browser that Flight is complete. */
export function flightEndScript(nonce?: string): string {
  return script('(self.__tm||=[]).push(0)', nonce)
}

/** Tells the browser that React is needed after all. */
export function needScript(nonce?: string): string {
  return flightScript(new Uint8Array(), nonce)
}

function script(code: string, nonce: string | undefined): string {
  return nonce ? `<script nonce="${nonce}">${code}</script>` : `<script>${code}</script>`
}

function literal(chunk: Uint8Array): string {
  try {
    return escapeScript(JSON.stringify(decoder.decode(chunk)))
  } catch {
    return `["${Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('base64')}"]`
  }
}

/** `</script>` and `<!--` must not appear inside a script, nor the line separators that old parsers end a string at. */
function escapeScript(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
