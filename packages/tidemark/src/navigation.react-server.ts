import { TidemarkError } from './errors/error.ts'

export { RedirectType } from './client/redirect-type.ts'
export type { AppRouterInstance, NavigateOptions, PrefetchOptions } from './client/router.ts'
export { ReadonlyURLSearchParams } from './client/search-params.ts'
export { unstable_isUnrecognizedActionError } from './client/unrecognized-action.ts'
export { forbidden, notFound, permanentRedirect, redirect, unauthorized, unstable_rethrow } from './request/interrupts.ts'

function onlyOnClient(hook: string, instead: string): never {
  throw new TidemarkError('TM_CLIENT_HOOK_ON_SERVER', { message: `${hook}() was called in a server component. ${instead}` })
}

/** For client components; in a server component use `redirect()` or a `<Link>`. */
export function useRouter(): never {
  return onlyOnClient('useRouter', "Use redirect() or <Link>, or move the component to a file with 'use client'.")
}

/** For client components; a server component has no stable path. */
export function usePathname(): never {
  return onlyOnClient('usePathname', "Move the component to a file with 'use client'.")
}

/** For client components; a page receives `searchParams`. */
export function useSearchParams(): never {
  return onlyOnClient('useSearchParams', 'A page receives `searchParams` as a prop.')
}

/** For client components; pages and layouts receive `params`. */
export function useParams(): never {
  return onlyOnClient('useParams', 'Pages and layouts receive `params` as a prop.')
}

/** For client components. */
export function useSelectedLayoutSegment(): never {
  return onlyOnClient('useSelectedLayoutSegment', "Move the component to a file with 'use client'.")
}

/** For client components. */
export function useSelectedLayoutSegments(): never {
  return onlyOnClient('useSelectedLayoutSegments', "Move the component to a file with 'use client'.")
}

/** For client components. */
export function useServerInsertedHTML(): never {
  return onlyOnClient('useServerInsertedHTML', "Move the component to a file with 'use client'.")
}
