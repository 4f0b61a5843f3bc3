export const config = { matcher: '/guarded' }

export function proxy() {
  throw new Error('proxy broke')
}
