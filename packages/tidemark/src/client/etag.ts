/** Of the hash FNV-1a with 32 bits. */
const PRIME = 16_777_619

/**
 * Names the bytes of an answer: the browser of what it holds, the server of what it would send. Not a secret, and no
 * protection: whoever sends the bytes may as well send others.
 *
 * @example etagOf(new Uint8Array()) // '"0.0.0"'
 */
export function etagOf(bytes: Uint8Array): string {
  let a = 0
  let b = 0
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, PRIME)
    b = Math.imul(b ^ a, PRIME)
  }
  return `"${bytes.length}.${a}.${b}"`
}
