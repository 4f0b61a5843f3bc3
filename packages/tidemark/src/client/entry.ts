/// <reference types="vite/client" />
/** The browser's entry: React's Flight client from the bundler plugin, and hot updates in development. */
import { createFromReadableStream, createTemporaryReferenceSet, encodeReply, setServerCallback } from '@vitejs/plugin-rsc/browser'
import { startTransition } from 'react'
import { isFrameworkError } from '../request/interrupts.ts'
import { boot } from './boot.tsx'
import { forgetCaught, hearErrors } from './caught.ts'
import type { Navigator } from './navigator.ts'
import { followPageChecks, type CheckChannel } from './page-check.ts'

interface Hot {
  on(event: 'rsc:update' | 'vite:beforeUpdate', listener: () => unknown): void
  send(event: 'tidemark:error', error: { message: string; stack: string; digest: string | null }): void
}

// The plugin looks for these very words.
const hot = (import.meta as ImportMeta & { readonly hot?: Hot & CheckChannel }).hot

const started = boot({ createFromReadableStream, createTemporaryReferenceSet, encodeReply, setServerCallback })

if (hot) {
  hearErrors(tell)
  followPageChecks(hot)
  hot.on('rsc:update', () => void started.then(showEdited))
  // Vite reloads a page whose first update meets an overlay: it cannot know that the page has started well before.
  hot.on('vite:beforeUpdate', () => started.then(closeOverlay))
  addEventListener('error', ({ error }) => tell(error))
  addEventListener('unhandledrejection', ({ reason }) => tell(reason))
}

/** Client components keep their state. */
function showEdited(navigator: Navigator): void {
  startTransition(() => {
    navigator.refresh('hot')
    forgetCaught()
  })
}

function closeOverlay(): void {
  for (const overlay of document.querySelectorAll('vite-error-overlay')) overlay.remove()
}

/** The dev server knows the source line, and shows it in the overlay. */
function tell(error: unknown, mended = false): void {
  if (!(error instanceof Error) || isFrameworkError(error)) return
  // A mismatch: the console says what differs.
  if (mended && !('digest' in error)) return
  const digest = 'digest' in error && typeof error.digest === 'string' ? error.digest : null
  hot?.send('tidemark:error', {
    message: `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}`,
    stack: error.stack ?? '',
    digest,
  })
}
