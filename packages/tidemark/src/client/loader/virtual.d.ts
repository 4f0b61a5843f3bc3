declare module 'virtual:tidemark/loader-build' {
  /** Brings React and starts it. */
  export const load: () => Promise<unknown>
  /** What `load` loads: files beside the loader. */
  export const files: readonly string[]
  /** Modules of `<Link>` and `<Form>`, as Flight names them. */
  export const references: { readonly link: string; readonly form: string }
}
