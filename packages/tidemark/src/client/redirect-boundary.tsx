import { Component, useEffect, type ReactNode } from 'react'
import { parseInterrupt, type Interrupt } from '../request/interrupts.ts'
import { isFollowed } from './followed.ts'
import { navigate } from './router.ts'
import { transition } from './transition.ts'

type Redirect = Extract<Interrupt, { kind: 'redirect' }>

interface State {
  readonly redirect: Redirect | null
  readonly followed: boolean
}

/** Follows a `redirect()` thrown while rendering, in the browser or by a server component whose answer was under way. */
export class RedirectBoundary extends Component<{ readonly children: ReactNode }, State> {
  static getDerivedStateFromError(error: unknown): State {
    const interrupt = parseInterrupt(error)
    if (interrupt?.kind !== 'redirect') throw error
    return { redirect: interrupt, followed: isFollowed(error) }
  }

  override state: State = { redirect: null, followed: false }

  override render(): ReactNode {
    const { redirect, followed } = this.state
    if (!redirect) return this.props.children
    return <Follow redirect={followed ? null : redirect} done={() => this.setState({ redirect: null })} />
  }
}

function Follow({ redirect, done }: { readonly redirect: Redirect | null; readonly done: () => void }): ReactNode {
  useEffect(() => {
    // One transition: the children come back together with the page that replaces them.
    transition(() => {
      if (redirect) navigate(redirect.url, redirect.type)
      done()
    })
  })
  return null
}
