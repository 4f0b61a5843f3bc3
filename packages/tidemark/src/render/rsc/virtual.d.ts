declare module 'virtual:tidemark/app' {
  /** By path relative to the application's root. */
  export const modules: Readonly<Record<string, () => Promise<import('../types.ts').AppModule>>>
}

declare module 'virtual:vite-rsc/server-references' {}
