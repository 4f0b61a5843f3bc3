import * as React from 'react'
import type { ComponentType, ReactElement, ReactNode } from 'react'

export type LoaderComponent<P = object> = Promise<ComponentType<P> | { default: ComponentType<P> }>
export type Loader<P = object> = (() => LoaderComponent<P>) | LoaderComponent<P>

/** What the component shown meanwhile receives. */
export interface DynamicOptionsLoadingProps {
  readonly error?: Error | null
  readonly isLoading?: boolean
  readonly pastDelay?: boolean
  readonly retry?: () => void
  readonly timedOut?: boolean
}

export interface DynamicOptions<P = object> {
  readonly loader?: Loader<P>
  /** Shown until the component is there. Default nothing. */
  readonly loading?: (props: DynamicOptionsLoadingProps) => ReactNode
  /** False leaves the component out of the server's HTML; only in client components. Default true. */
  readonly ssr?: boolean
}

/** Both forms of the arguments of `dynamic()` as one. */
export function dynamicOptions<P>(source: Loader<P> | DynamicOptions<P>, options: DynamicOptions<P>): DynamicOptions<P> {
  const isLoader = typeof source === 'function' || source instanceof Promise
  return isLoader ? { ...options, loader: source } : { ...source, ...options }
}

/** `React` as a whole and not by names: the one for server components has no hooks for state. */
export function createDynamic<P>({ loader, loading: Loading, ssr = true }: DynamicOptions<P>): ComponentType<P> {
  const Lazy = React.lazy(async () => toModule(await (typeof loader === 'function' ? loader() : loader))) as unknown as ComponentType<
    P & object
  >

  function Dynamic(props: P & object): ReactElement {
    const shown = ssr || isInBrowser()
    const fallback = Loading ? <Loading isLoading pastDelay error={null} /> : null
    if (!shown) return <>{fallback}</>
    // Without a fallback of its own it belongs to the boundary around it, which may have one.
    if (ssr && !Loading) return <Lazy {...props} />
    return (
      <React.Suspense fallback={fallback}>
        <Lazy {...props} />
      </React.Suspense>
    )
  }
  Dynamic.displayName = 'Dynamic'
  return Dynamic as ComponentType<P>
}

/** False on the server and while its HTML is taken over, so that both render the same. */
function isInBrowser(): boolean {
  return React.useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}

function subscribe(): () => void {
  return () => undefined
}

function toModule<P>(loaded: ComponentType<P> | { default: ComponentType<P> } | undefined): { default: ComponentType<P> } {
  const isModule = typeof loaded === 'object' && loaded !== null && 'default' in loaded
  return isModule ? (loaded as { default: ComponentType<P> }) : { default: loaded as ComponentType<P> }
}
