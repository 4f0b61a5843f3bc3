/** `next/headers`: what a request carries, and draft mode. */
export { cookies } from './request/cookies.ts'
export { draftMode } from './request/draft-mode.ts'
export { headers } from './request/headers.ts'
export type { CookieStore as ReadonlyRequestCookies } from './request/cookies.ts'
export type { DraftMode } from './request/draft-mode.ts'
export type { ReadonlyHeaders } from './request/headers.ts'
export type { CookieOptions, RequestCookie, ResponseCookie } from './request/cookie-codec.ts'
