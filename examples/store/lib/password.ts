import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

const KEY_BYTES = 32

/** The password as it is stored: `salt.key`, both in base64url. */
export function hashPassword(password: string): string {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${scryptSync(password, salt, KEY_BYTES).toString('base64url')}`
}

export function isPassword(password: string, stored: string): boolean {
  const [salt = '', key = ''] = stored.split('.')
  const expected = Buffer.from(key, 'base64url')
  const given = scryptSync(password, Buffer.from(salt, 'base64url'), KEY_BYTES)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
