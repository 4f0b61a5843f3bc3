'use client'

import { useContext, useMemo, type ComponentType, type ReactNode } from 'react'
import { PrerenderContext, SearchParamsContext, type Prerendering } from './contexts.ts'
import { parseSearch } from './search-record.ts'

type Query = Record<string, string | string[]>

interface ClientPageProps {
  readonly page: ComponentType<{ params: unknown; searchParams: unknown }>
  readonly params: unknown
}

/**
 * A page that is itself a client component, rendered ahead of any request. Handing it the query through Flight would
 * be reading it: so it has that of the address bar, and the page depends on requests only if it looks.
 */
export function ClientPage({ page: Page, params }: ClientPageProps): ReactNode {
  const prerender = useContext(PrerenderContext)
  const search = useContext(SearchParamsContext)
  const searchParams = useMemo(() => (prerender ? unread(prerender) : known(parseSearch(search))), [prerender, search])
  return <Page params={params} searchParams={searchParams} />
}

function unread({ needRequest }: Prerendering): Promise<Query> {
  return Object.assign(new Promise<Query>(() => undefined), { then: () => needRequest?.('searchParams') as never })
}

/** As React marks what has arrived: it is read without waiting. */
function known(value: Query): Promise<Query> {
  return Object.assign(Promise.resolve(value), { status: 'fulfilled', value })
}
