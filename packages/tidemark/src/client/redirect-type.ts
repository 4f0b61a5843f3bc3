/** How `redirect` enters the history: its second argument. */
export const RedirectType: { readonly push: 'push'; readonly replace: 'replace' } = { push: 'push', replace: 'replace' }
export type RedirectType = 'push' | 'replace'
