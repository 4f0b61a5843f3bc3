/** Wall time in milliseconds since 1970. A page's clock is turned by turning its `Date`, as test tools for browsers do. */
export function now(): number {
  return Date.now()
}
