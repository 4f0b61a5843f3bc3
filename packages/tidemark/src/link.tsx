'use client'

import {
  cloneElement,
  use,
  useCallback,
  useContext,
  useEffect,
  useOptimistic,
  useRef,
  type AnchorHTMLAttributes,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  type TouchEvent,
} from 'react'
import { MarksContext } from './client/contexts.ts'
import { isForBrowser } from './client/for-browser.ts'
import { toPublicHref } from './client/href.ts'
import { MARKS, markOf } from './client/loader/mark.ts'
import { LinkStatusContext, type LinkStatus } from './client/link-status.ts'
import { isInApp, navigate, prefetch as prefetchPage, prefetchInView } from './client/router.ts'
import { transition } from './client/transition.ts'
import { formatHref, type UrlObject } from './client/url-object.ts'

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>

export interface LinkProps extends AnchorProps {
  /** Path, URL or its parts: `/blog`, `?page=2`, `{ pathname: '/blog', query: { page: 2 } }`. */
  href: string | UrlObject
  /** What is shown and gone to instead of `href`. */
  as?: string | UrlObject
  /** Replaces the current history entry instead of adding one. Default false. */
  replace?: boolean
  /** false: the window stays where it is. Default: the new page is scrolled into view unless it can be seen already. */
  scroll?: boolean
  /** `'auto'`, `null` (default): what is static, once in view. `true`: everything. `false`: nothing before the click. */
  prefetch?: boolean | 'auto' | null
  /** Called before a client-side navigation; `preventDefault()` cancels it. */
  onNavigate?: (event: { preventDefault(): void }) => void
  /** Given to `React.addTransitionType`. */
  transitionTypes?: string[]
  /** Fetches everything once the link is pointed at. */
  unstable_dynamicOnHover?: boolean
  /** Renders the child itself instead of an `<a>` around it. */
  legacyBehavior?: boolean
  /** With `legacyBehavior`: gives `href` to a child that is not an `<a>`. */
  passHref?: boolean
  /** Has no effect in the App Router. */
  shallow?: boolean
  /** Has no effect in the App Router. */
  locale?: string | false
  children?: ReactNode
  ref?: Ref<HTMLAnchorElement>
}

interface ChildProps {
  href?: string
  onClick?: (event: MouseEvent<HTMLAnchorElement>) => void
  onMouseEnter?: (event: MouseEvent<HTMLAnchorElement>) => void
  onTouchStart?: (event: TouchEvent<HTMLAnchorElement>) => void
  ref?: Ref<HTMLAnchorElement>
}

/** Of links clicked one after the other, only the last waits for its page. */
let clearPending: () => void = () => undefined

/**
 * An `<a>` that shows the page without loading a document. Clicks with a modifier
 * key, `target`, `download` and other origins are left to the browser; without
 * JavaScript all are.
 *
 * @example <Link href="/blog/one" prefetch={false}>One</Link>
 */
export default function Link(props: LinkProps): ReactNode {
  const {
    href,
    as,
    replace = false,
    scroll = true,
    prefetch = null,
    onNavigate,
    transitionTypes,
    unstable_dynamicOnHover: fullOnHover = false,
    legacyBehavior = false,
    passHref = false,
    shallow: _shallow,
    locale: _locale,
    children,
    ref: outerRef,
    ...anchor
  } = props
  const target = formatHref(as ?? href)
  const shown = toPublicHref(target)
  const kind = prefetch === true ? 'full' : 'auto'
  const element = useRef<HTMLAnchorElement | null>(null)
  const [status, setStatus] = useOptimistic<LinkStatus>({ pending: false })

  const child = legacyBehavior ? (children as ReactElement<ChildProps>) : null
  const own = child ? child.props : anchor

  const childRef = child?.props.ref
  const keep = useCallback(
    (node: HTMLAnchorElement | null) => {
      element.current = node
      return both(node, outerRef, childRef)
    },
    [outerRef, childRef],
  )

  useEffect(() => {
    if (prefetch === false || !element.current) return undefined
    return prefetchInView(element.current, target, kind)
  }, [target, prefetch, kind])

  function onClick(event: MouseEvent<HTMLAnchorElement>): void {
    own.onClick?.(event)
    if (child) anchor.onClick?.(event)
    if (event.defaultPrevented || isForBrowser(event.nativeEvent, event.currentTarget)) return
    const url = new URL(shown, location.href)
    if (!isInApp(url)) {
      if (!replace || !/^https?:$/.test(url.protocol)) return
      event.preventDefault()
      location.replace(url)
      return
    }
    event.preventDefault()
    let cancelled = false
    onNavigate?.({ preventDefault: () => (cancelled = true) })
    if (cancelled) return
    transition(() => {
      clearPending()
      setStatus({ pending: true })
      clearPending = () => setStatus({ pending: false })
      navigate(target, replace ? 'replace' : 'push', { scroll, ...(transitionTypes ? { transitionTypes } : {}) })
    })
  }

  function pointAt(): void {
    if (prefetch !== false) prefetchPage(target, { kind: fullOnHover ? 'full' : kind, urgent: true })
  }

  const handlers = {
    onClick,
    onMouseEnter(event: MouseEvent<HTMLAnchorElement>) {
      own.onMouseEnter?.(event)
      pointAt()
    },
    onTouchStart(event: TouchEvent<HTMLAnchorElement>) {
      own.onTouchStart?.(event)
      pointAt()
    },
    ref: keep,
  }
  if (child) {
    const takesHref = child.type === 'a' ? child.props.href === undefined : passHref
    return (
      <LinkStatusContext value={status}>
        <WithProps child={child} added={takesHref ? { ...handlers, href: shown } : handlers} />
      </LinkStatusContext>
    )
  }
  return (
    <a {...anchor} {...handlers} href={shown} {...(MARKS && use(MarksContext) && markOf(props))}>
      <LinkStatusContext value={status}>{children}</LinkStatusContext>
    </a>
  )
}

function WithProps({ child, added }: { readonly child: ReactElement<ChildProps>; readonly added: ChildProps }): ReactNode {
  return cloneElement(child, added)
}

/**
 * Whether the link this is called in has been clicked and its page is not shown yet.
 *
 * @example const { pending } = useLinkStatus()
 */
export function useLinkStatus(): LinkStatus {
  return useContext(LinkStatusContext)
}

/** Gives a node to two refs and returns what takes it back. */
function both(node: HTMLAnchorElement | null, ...refs: Array<Ref<HTMLAnchorElement> | undefined>): () => void {
  const cleanups = refs.map((ref) => {
    if (typeof ref === 'function') return ref(node) ?? (() => void ref(null))
    if (ref) ref.current = node
    return () => ref && (ref.current = null)
  })
  return () => {
    for (const clean of cleanups) clean()
  }
}
