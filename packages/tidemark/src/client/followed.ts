/** Errors whose redirect has been followed already: boundaries only have to let them pass. */
const followed: WeakSet<object> = new WeakSet()

export function markFollowed<E extends object>(error: E): E {
  followed.add(error)
  return error
}

export function isFollowed(error: unknown): boolean {
  return typeof error === 'object' && error !== null && followed.has(error)
}
