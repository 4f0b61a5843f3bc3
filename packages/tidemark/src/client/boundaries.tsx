'use client'

import { Component, useContext, useEffect, useMemo, type ComponentType, type ReactNode } from 'react'
import { isFrameworkError, parseInterrupt } from '../request/interrupts.ts'
import { rememberCaught, tellError } from './caught.ts'
import { BuiltinErrorDocument, BuiltinHttpPage } from './builtin.tsx'
import { PathnameContext } from './contexts.ts'
import { DEV } from './build-constants.ts'
import { foreseeMending } from './lost-code.ts'
import { distrustCurrentPage, router } from './router.ts'
import { transition } from './transition.ts'

/** What an `error.tsx`, a `global-error.tsx` or a `catchError` fallback receives. */
export interface ErrorInfo {
  /** What was thrown. Of a server component only the digest, in production. */
  readonly error: Error & { readonly digest?: string }
  /** Renders the children again from what the browser holds. */
  readonly reset: () => void
  /** Asks the server again, then renders the children. */
  readonly retry: () => void
  /** The name of `retry` before Next.js 16.4. */
  readonly unstable_retry: () => void
}

/** What `error.tsx` exports: it may know no more than Next.js 15 gave it. */
export type ErrorFallback = ComponentType<ErrorInfo> | ComponentType<{ error: Error & { digest?: string }; reset: () => void }>

interface BoundaryProps {
  readonly pathname: string
  readonly children: ReactNode
}

interface Caught<T> {
  readonly caught: T | null
  readonly pathname: string
}

/** What the boundaries have in common. Each says what it catches. */
class Catcher<Props extends BoundaryProps, T> extends Component<Props, Caught<T>> {
  /** Forgotten when one navigates to another path. */
  static getDerivedStateFromProps({ pathname }: BoundaryProps, state: Caught<unknown>): Caught<never> | null {
    return pathname === state.pathname ? null : { caught: null, pathname }
  }

  override state: Caught<T> = { caught: null, pathname: this.props.pathname }

  forget: (() => void) | null = null

  reset = (): void => this.setState({ caught: null })

  override componentDidCatch(): void {
    if (DEV) this.forget = rememberCaught(this.reset)
  }

  override componentWillUnmount(): void {
    if (DEV) this.forget?.()
  }
}

interface ErrorCatcherProps extends BoundaryProps {
  render(info: ErrorInfo): ReactNode
}

class ErrorCatcher extends Catcher<ErrorCatcherProps, { readonly error: unknown }> {
  static getDerivedStateFromError(error: unknown): Pick<Caught<{ readonly error: unknown }>, 'caught'> {
    // redirect() and notFound() have boundaries of their own.
    if (isFrameworkError(error)) throw error
    foreseeMending(error)
    return { caught: { error } }
  }

  override componentDidCatch(): void {
    super.componentDidCatch()
    distrustCurrentPage()
  }

  retry = (): void =>
    transition(() => {
      router.refresh()
      this.reset()
    })

  override render(): ReactNode {
    const { caught } = this.state
    if (!caught) return this.props.children
    const { reset, retry } = this
    return this.props.render({ error: caught.error as ErrorInfo['error'], reset, retry, unstable_retry: retry })
  }
}

/** Shows `fallback` (an `error.tsx`) instead of children that throw; gone again after a navigation. */
export function ErrorBoundary({ fallback, children }: { readonly fallback: ErrorFallback; readonly children: ReactNode }): ReactNode {
  const Fallback = fallback as ComponentType<ErrorInfo>
  const pathname = useContext(PathnameContext)
  return (
    <ErrorCatcher pathname={pathname} render={(info) => <Fallback {...info} />}>
      {children}
    </ErrorCatcher>
  )
}

export interface ServerFailureProps {
  readonly fallback: ErrorFallback
  readonly digest: string
  readonly message: string
}

/** What an error boundary shows, for an error that the server met before it had sent anything. */
export function ServerFailure({ fallback, digest, message }: ServerFailureProps): ReactNode {
  const Fallback = fallback as ComponentType<ErrorInfo>
  const error = useMemo(() => Object.assign(new Error(message), { digest }), [message, digest])
  useEffect(() => {
    if (DEV) tellError(error)
    distrustCurrentPage()
  }, [error])
  // What failed is on the server: there is nothing in the browser to render again.
  const retry = (): void => router.refresh()
  return <Fallback error={error} reset={retry} retry={retry} unstable_retry={retry} />
}

/**
 * Makes an error boundary for any place in a page.
 *
 * @param fallback renders the error; gets the wrapper's own props first
 * @example const Guard = catchError((props: { title: string }, { retry }) => <button onClick={retry}>{props.title}</button>)
 */
export function catchError<Props extends object>(
  fallback: (props: Props, info: ErrorInfo) => ReactNode,
): ComponentType<Props & { readonly children?: ReactNode }> {
  return function CatchError({ children, ...props }: Props & { readonly children?: ReactNode }): ReactNode {
    const pathname = useContext(PathnameContext)
    return (
      <ErrorCatcher pathname={pathname} render={(info) => fallback(props as unknown as Props, info)}>
        {children}
      </ErrorCatcher>
    )
  }
}

export interface HttpFallbacks {
  readonly notFound?: ReactNode
  readonly forbidden?: ReactNode
  readonly unauthorized?: ReactNode
}

interface HttpCatcherProps extends BoundaryProps {
  readonly fallbacks: HttpFallbacks
}

type Status = 401 | 403 | 404

const names = { 401: 'unauthorized', 403: 'forbidden', 404: 'notFound' } as const

class HttpCatcher extends Catcher<HttpCatcherProps, { readonly status: Status; readonly error: unknown }> {
  static getDerivedStateFromError(error: unknown): Pick<Caught<{ readonly status: Status; readonly error: unknown }>, 'caught'> {
    const interrupt = parseInterrupt(error)
    if (interrupt?.kind !== 'http') throw error
    return { caught: { status: interrupt.status, error } }
  }

  override render(): ReactNode {
    const { caught } = this.state
    if (!caught) return this.props.children
    const shown = this.props.fallbacks[names[caught.status]]
    // A boundary above may have the file this one lacks.
    if (shown === undefined) throw caught.error
    return (
      <>
        <meta name="robots" content="noindex" />
        {shown}
      </>
    )
  }
}

/** Shows the given element instead of children that call `notFound()`, `forbidden()` or `unauthorized()`; what has no element goes on upwards. */
export function HttpBoundary({ children, ...fallbacks }: HttpFallbacks & { readonly children: ReactNode }): ReactNode {
  const pathname = useContext(PathnameContext)
  return (
    <HttpCatcher pathname={pathname} fallbacks={fallbacks}>
      {children}
    </HttpCatcher>
  )
}

/** The last boundary, around `<html>`: shows `global-error.tsx`, or a plain document. */
export function GlobalError({
  component = BuiltinErrorDocument,
  children,
}: {
  readonly component?: ErrorFallback
  readonly children: ReactNode
}): ReactNode {
  return (
    <ErrorBoundary fallback={component}>
      <HttpBoundary
        notFound={<HttpDocument status={404} />}
        forbidden={<HttpDocument status={403} />}
        unauthorized={<HttpDocument status={401} />}
      >
        {children}
      </HttpBoundary>
    </ErrorBoundary>
  )
}

/** Where the root layout itself called `notFound()`: no layout is left to stand in. */
function HttpDocument({ status }: { readonly status: Status }): ReactNode {
  return (
    <html lang="en" id="__next_error__">
      <body>
        <BuiltinHttpPage status={status} />
      </body>
    </html>
  )
}
