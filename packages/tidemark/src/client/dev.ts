// The bundler puts a value in the place of the name; in a unit test there is none.
declare const __TIDEMARK_DEV__: boolean | undefined

/** What is for developers alone stands behind it, and is not in a build at all. */
export const DEV: boolean = typeof __TIDEMARK_DEV__ === 'boolean' && __TIDEMARK_DEV__
