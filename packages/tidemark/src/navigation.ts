export { unstable_isUnrecognizedActionError } from './client/unrecognized-action.ts'
export { ServerInsertedHTMLContext } from './client/contexts.ts'
export {
  useParams,
  usePathname,
  useRouter,
  useSearchParams,
  useSelectedLayoutSegment,
  useSelectedLayoutSegments,
  useServerInsertedHTML,
} from './client/hooks.ts'
export type { AppRouterInstance, NavigateOptions, PrefetchOptions } from './client/router.ts'
export { ReadonlyURLSearchParams } from './client/search-params.ts'
export { forbidden, notFound, permanentRedirect, redirect, unauthorized, unstable_rethrow } from './request/interrupts.ts'
export { RedirectType } from './client/redirect-type.ts'
