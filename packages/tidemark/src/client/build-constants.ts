// The bundler puts values in the place of these names; in a unit test there are none.
declare const __TIDEMARK_DEV__: boolean | undefined
declare const __TIDEMARK_SERVER__: boolean | undefined

/** What is for developers alone stands behind it, and is not in a build at all. */
export const DEV: boolean = typeof __TIDEMARK_DEV__ === 'boolean' && __TIDEMARK_DEV__

/** What is for the server's HTML alone stands behind it, and does not reach the browser. */
export const SERVER: boolean = typeof __TIDEMARK_SERVER__ === 'boolean' && __TIDEMARK_SERVER__
