'use client'

import { use, useEffect, useRef, type FormHTMLAttributes, type ReactNode, type Ref, type SubmitEvent } from 'react'
import { isRelative, toPublicHref } from './client/href.ts'
import { MarksContext } from './client/contexts.ts'
import { MARKS, markOf } from './client/loader/mark.ts'
import { isInApp, navigate, prefetchInView } from './client/router.ts'

type NativeProps = Omit<FormHTMLAttributes<HTMLFormElement>, 'action' | 'method' | 'encType' | 'target'>

export interface FormProps extends NativeProps {
  /** A path: the fields become its query, shown without loading a document. A function: called with the fields, as by `<form>`. */
  action: string | ((data: FormData) => void | Promise<void>)
  /** false: the path is not fetched ahead of the submission. Default: what is static, once the form is in view. */
  prefetch?: false | null
  /** Replaces the current history entry instead of adding one. Default false. */
  replace?: boolean
  /** false: the window stays where it is. */
  scroll?: boolean
  ref?: Ref<HTMLFormElement>
}

/**
 * A `<form>` whose GET navigates on the client. Without JavaScript, and for a submit
 * button with a method, encoding or target of its own, the browser submits it.
 *
 * @example <Form action="/search"><input name="q" /></Form>
 */
export default function Form({
  action,
  prefetch = null,
  replace = false,
  scroll = true,
  onSubmit,
  ref: outerRef,
  ...props
}: FormProps): ReactNode {
  const element = useRef<HTMLFormElement | null>(null)
  const path = typeof action === 'string' ? action : null

  useEffect(() => {
    if (path === null || prefetch === false || !element.current || !isRelative(path)) return undefined
    return prefetchInView(element.current, path, 'auto')
  }, [path, prefetch])

  function keep(node: HTMLFormElement | null): void {
    element.current = node
    if (typeof outerRef === 'function') outerRef(node)
    else if (outerRef) outerRef.current = node
  }

  if (typeof action !== 'string') {
    return <form {...props} {...(onSubmit ? { onSubmit } : {})} ref={outerRef ?? null} action={action} />
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    onSubmit?.(event)
    if (event.defaultPrevented) return
    const url = destination(event.currentTarget, event.nativeEvent.submitter, action as string)
    if (!url || !isInApp(url)) return
    event.preventDefault()
    navigate(url.href, replace ? 'replace' : 'push', { scroll })
  }

  return (
    <form {...props} ref={keep} action={toPublicHref(action)} onSubmit={submit} {...(MARKS && use(MarksContext) && markOf({ prefetch }))} />
  )
}

/** Where the browser would go; null where only the browser can go. */
function destination(form: HTMLFormElement, submitter: HTMLElement | null, action: string): URL | null {
  let target = toPublicHref(action)
  if (submitter) {
    if (isForBrowser(submitter)) return null
    const own = submitter.getAttribute('formaction')
    // React's own mark for a button whose action is a function.
    if (own?.startsWith('javascript:')) return null
    if (own !== null) target = own
  }
  const url = new URL(target, location.href)
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter)) fields.append(name, typeof value === 'string' ? value : value.name)
  url.search = fields.toString()
  url.hash = ''
  return url
}

function isForBrowser(submitter: HTMLElement): boolean {
  const method = submitter.getAttribute('formmethod')
  const encoding = submitter.getAttribute('formenctype')
  const target = submitter.getAttribute('formtarget')
  return (
    (method !== null && method.toLowerCase() !== 'get') ||
    (encoding !== null && encoding.toLowerCase() !== 'application/x-www-form-urlencoded') ||
    (target !== null && target !== '_self')
  )
}
