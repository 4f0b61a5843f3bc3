'use client'

import type { ReactNode } from 'react'

const texts = {
  401: "You're not authorized to access this page.",
  403: 'This page could not be accessed.',
  404: 'This page could not be found.',
} as const

/** A class of its own, since the application's layout and its style sheet stand around it. */
const css =
  '.tm-error{font:14px/49px system-ui,sans-serif;height:100vh;display:flex;align-items:center;justify-content:center;text-align:center}' +
  '.tm-error>*{margin:0;font-size:14px;font-weight:400}.tm-error>h1{font-size:24px;font-weight:500;margin-right:20px;padding-right:23px;border-right:1px solid}' +
  'body{margin:0;color:#000;background:#fff}@media(prefers-color-scheme:dark){body{color:#fff;background:#000}}'

/** What stands in for a `not-found.tsx`, `forbidden.tsx` or `unauthorized.tsx` that the application does not have. */
export function BuiltinHttpPage({ status }: { readonly status: 401 | 403 | 404 }): ReactNode {
  return (
    <>
      <title>{`${status}: ${texts[status]}`}</title>
      <style>{css}</style>
      <div className="tm-error">
        <h1>{status}</h1>
        <h2>{texts[status]}</h2>
      </div>
    </>
  )
}

/** What stands in for a `global-error.tsx`: a document of its own, since the root layout is what broke. */
export function BuiltinErrorDocument({ error }: { readonly error?: { readonly digest?: string } }): ReactNode {
  const digest = error?.digest
  return (
    <html lang="en" id="__next_error__">
      <head>
        <title>500: This page couldn’t load</title>
        <style>{css}</style>
      </head>
      <body>
        <div className="tm-error">
          <h1>This page couldn’t load</h1>
          <form>
            <p>{digest ? 'A server error occurred. Reload to try again.' : 'Reload to try again, or go back.'}</p>
            <button type="submit">Reload</button>
            {digest ? <p>ERROR {digest}</p> : null}
          </form>
        </div>
      </body>
    </html>
  )
}
