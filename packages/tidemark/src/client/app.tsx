import { use, useMemo, type ReactNode } from 'react'
import { GlobalError, type ErrorFallback } from './boundaries.tsx'
import { HeadContext, ParamsContext, PathnameContext, SearchParamsContext, SlotsContext, type Params } from './contexts.ts'
import { stripBasePath } from './href.ts'
import type { Payload } from './payload.ts'
import { ReadonlyURLSearchParams } from './search-params.ts'
import { SlotContent } from './slot.tsx'

/** Encoded where they need not be: the server has them as they are, and both must say the same. See `canonicalPath`. */
const NEEDLESS = /%(?:2[146-9A-C]|3[ABD]|40)/g

export interface AppProps {
  readonly payload: Payload | Promise<Payload>
  /** The browser's own address. On the server the payload's `href` is used. */
  readonly url?: URL
}

/**
 * One page, on the server and in the browser: the head, the root slot, and what the
 * hooks read. A payload still under way suspends.
 *
 * @example renderToPipeableStream(<App payload={createFromNodeStream(flight)} />)
 */
export function App({ payload: given, url }: AppProps): ReactNode {
  const payload = 'then' in given ? use(given) : given
  const address = url ?? new URL(payload.href, 'http://localhost')
  const { search } = address
  const searchParams = useMemo(() => new ReadonlyURLSearchParams(search), [search])
  const paramsText = JSON.stringify(payload.params)
  // Equal params stay the same object: effects that depend on them run only when they change.
  const params = useMemo(() => JSON.parse(paramsText) as Params, [paramsText])
  return (
    <PathnameContext value={stripBasePath(address.pathname)?.replace(NEEDLESS, decodeURIComponent) ?? '/'}>
      <SearchParamsContext value={searchParams}>
        <ParamsContext value={params}>
          <SlotsContext value={payload.slots}>
            <GlobalError {...(payload.globalError ? { component: payload.globalError as ErrorFallback } : {})}>
              {payload.viewport}
              <HeadContext value={payload.head}>
                <SlotContent node={payload.tree} />
              </HeadContext>
            </GlobalError>
          </SlotsContext>
        </ParamsContext>
      </SearchParamsContext>
    </PathnameContext>
  )
}
