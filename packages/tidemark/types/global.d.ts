/** What a bundler makes of files that are no modules. */
declare module '*.module.css' {
  const classes: { readonly [name: string]: string }
  export default classes
}
declare module '*.module.scss' {
  const classes: { readonly [name: string]: string }
  export default classes
}
declare module '*.module.sass' {
  const classes: { readonly [name: string]: string }
  export default classes
}
declare module '*.css' {}
declare module '*.scss' {}
declare module '*.sass' {}

/** What `fetch(url, { next })` takes; see docs/reference/fetch.md. */
interface NextFetchRequestConfig {
  /** Seconds the answer is kept; `false` for ever, `0` not at all. */
  revalidate?: number | false | undefined
  /** What `revalidateTag` names: at most 128, of at most 256 characters. */
  tags?: readonly string[] | undefined
}

interface RequestInit {
  next?: NextFetchRequestConfig | undefined
}
