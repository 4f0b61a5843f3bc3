declare module 'virtual:tidemark/loader-build' {
  /** Brings React and starts it. */
  export const load: () => Promise<unknown>
  /** What `load` loads: files beside the loader. */
  export const files: string[]
  export const basePath: string
}
