import { use, useInsertionEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { App } from './app.tsx'
import type { View } from './view.ts'

export interface BrowserAppProps {
  readonly initial: View
  /** Takes the function that shows another view. */
  connect(show: (view: View | Promise<View>) => void): void
  /** The view is being put on the screen: returns the one left, or null. */
  commit(view: View): View | null
  /** The view is on the screen. */
  settle(view: View, left: View): void
}

/** `App` in the browser: the view shown is state, and a promised one holds the transition until it is there. */
export function BrowserApp({ initial, connect, commit, settle }: BrowserAppProps): ReactNode {
  const [state, setState] = useState<View | Promise<View>>(initial)
  const left = useRef<View | null>(null)
  const view = state instanceof Promise ? use(state) : state
  // Before the effects of the page's own components: they may read `location`.
  useInsertionEffect(() => {
    left.current = commit(view)
  }, [view, commit])
  useLayoutEffect(() => connect(setState), [connect])
  useLayoutEffect(() => {
    if (left.current) settle(view, left.current)
    left.current = null
  }, [view, settle])
  return <App payload={view.payload} url={view.url} />
}
