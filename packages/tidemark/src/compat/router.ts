/** `next/compat/router`: for packages that serve both of Next.js's routers. */

/**
 * The router of `pages/`. There is none here: what asks in this way goes on to the hooks of `next/navigation`.
 *
 * @example const router = useRouter() // null
 */
export function useRouter(): null {
  return null
}
