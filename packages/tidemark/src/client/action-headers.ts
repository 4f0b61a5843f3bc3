/** Request header that names the server function called (POST to the page's own URL). */
export const ACTION_HEADER = 'next-action'
/** Answer header of a server function that redirects: `/path;push`. */
export const REDIRECT_HEADER = 'x-action-redirect'
/** Answer header of a server function: `1` everything the client holds is stale, `2` only what is dynamic. */
export const REVALIDATED_HEADER = 'x-action-revalidated'
/** Answer header, `1`: the build that answers does not know the server function called. */
export const ACTION_UNKNOWN_HEADER = 'x-nextjs-action-not-found'
/** Answer header: the path of a page that has the function, which the one posted to has not. */
export const ACTION_HOME_HEADER = 'x-tidemark-action-home'
