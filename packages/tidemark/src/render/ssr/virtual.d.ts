declare module 'virtual:tidemark/loader' {
  const made: { readonly file: string; readonly inert: readonly string[]; readonly guard: string } | null
  export default made
}

declare module 'virtual:vite-rsc/client-references' {
  const references: Readonly<Record<string, () => Promise<unknown>>>
  export default references
}
