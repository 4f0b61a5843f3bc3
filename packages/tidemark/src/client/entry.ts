/// <reference types="vite/client" />
/** The browser's entry: React's Flight client from the bundler plugin, and hot updates in development. */
import { createFromReadableStream, createTemporaryReferenceSet, encodeReply, setServerCallback } from '@vitejs/plugin-rsc/browser'
import { boot } from './boot.tsx'

interface Hot {
  on(event: 'rsc:update', listener: () => void): void
}

const started = boot({ createFromReadableStream, createTemporaryReferenceSet, encodeReply, setServerCallback })

// The plugin looks for these very words.
const hot = (import.meta as ImportMeta & { readonly hot?: Hot }).hot
hot?.on('rsc:update', () => void started.then(({ refresh }) => refresh()))
