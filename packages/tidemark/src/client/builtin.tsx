'use client'

import type { CSSProperties, ReactNode } from 'react'

const texts = {
  401: "You're not authorized to access this page.",
  403: 'This page could not be accessed.',
  404: 'This page could not be found.',
} as const

const THEME =
  'body{margin:0;color:#000;background:#fff}.next-error-h1{border-right:1px solid rgba(0,0,0,.3)}' +
  '@media (prefers-color-scheme:dark){body{color:#fff;background:#000}.next-error-h1{border-right-color:rgba(255,255,255,.3)}}'

const centre: CSSProperties = {
  fontFamily: 'system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif',
  height: '100vh',
  textAlign: 'center',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
}
const code: CSSProperties = { display: 'inline-block', margin: '0 20px 0 0', padding: '0 23px 0 0', fontSize: 24, fontWeight: 500, verticalAlign: 'top', lineHeight: '49px' }
const text: CSSProperties = { fontSize: 14, fontWeight: 400, lineHeight: '49px', margin: 0 }

/** What stands in for a `not-found.tsx`, `forbidden.tsx` or `unauthorized.tsx` that the application does not have. */
export function BuiltinHttpPage({ status }: { readonly status: 401 | 403 | 404 }): ReactNode {
  return (
    <>
      <title>{`${status}: ${texts[status]}`}</title>
      <div style={centre}>
        <div>
          <style dangerouslySetInnerHTML={{ __html: THEME }} />
          <h1 className="next-error-h1" style={code}>
            {status}
          </h1>
          <div style={{ display: 'inline-block' }}>
            <h2 style={text}>{texts[status]}</h2>
          </div>
        </div>
      </div>
    </>
  )
}

/** What stands in for a `global-error.tsx`: a document of its own, since the root layout is what broke. */
export function BuiltinErrorDocument({ error }: { readonly error?: { readonly digest?: string } }): ReactNode {
  const digest = error?.digest
  return (
    <html id="__next_error__">
      <head>
        <title>500: This page couldn’t load</title>
        <style dangerouslySetInnerHTML={{ __html: THEME }} />
      </head>
      <body>
        <div style={centre}>
          <h1 style={{ fontSize: 24, fontWeight: 500 }}>This page couldn’t load</h1>
          <p style={text}>{digest ? 'A server error occurred. Reload to try again.' : 'Reload to try again, or go back.'}</p>
          <form>
            <button type="submit">Reload</button>
          </form>
          {digest ? <p style={text}>ERROR {digest}</p> : null}
        </div>
      </body>
    </html>
  )
}
