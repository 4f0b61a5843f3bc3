/** `next/router`: packages that serve both of Next.js's routers import it, and use it below `pages/` only. */
import { clientError } from './client/client-error.ts'

/** @throws TM_PAGES_ROUTER always: there is no `pages/` */
export function useRouter(): never {
  throw clientError('TM_PAGES_ROUTER', "NextRouter was not mounted: import useRouter from 'next/navigation' instead of 'next/router'.")
}

type Listener = (...values: unknown[]) => void

/** Whoever listens hears nothing: only navigations below `pages/` have these events. */
const Router: { readonly events: { on(type: string, listener: Listener): void; off(type: string, listener: Listener): void } } = {
  events: { on: () => undefined, off: () => undefined },
}

export default Router
