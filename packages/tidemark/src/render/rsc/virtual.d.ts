declare module 'virtual:tidemark/app' {
  /** By path relative to the application's root. */
  export const modules: Readonly<Record<string, () => Promise<import('../types.ts').AppModule>>>
}

declare module 'virtual:vite-rsc/server-references' {}

declare module '@vitejs/plugin-rsc/vendor/react-server-dom/server.node' {
  type Manifest = Readonly<Record<string, unknown>>
  export function decodeReply(body: string | FormData, manifest: Manifest, options?: { temporaryReferences?: unknown }): Promise<unknown>
  export function decodeAction(body: FormData, manifest: Manifest): Promise<unknown> | null
  export function decodeFormState(result: unknown, body: FormData, manifest: Manifest): Promise<unknown>
}
