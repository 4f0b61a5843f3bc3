'use client'
import Script from 'next/script'
import { useState } from 'react'

declare function tell(what: string): void

export default function Callbacks() {
  const [mount, setMount] = useState(1)
  const on = (name: string) => ({ onLoad: () => tell(`${name} loaded`), onReady: () => tell(`${name} ready`) })
  return (
    <>
      <button onClick={() => setMount(mount + 1)}>mount {mount}</button>
      <Script key={`text ${mount}`} id="text" {...on('text')}>{`tell('text ran')`}</Script>
      <Script key={`html ${mount}`} id="html" {...on('html')} dangerouslySetInnerHTML={{ __html: `tell('html ran')` }} />
      <Script key={`lazy ${mount}`} id="lazy" strategy="lazyOnload" {...on('lazy')}>{`tell('lazy ran')`}</Script>
      <Script key={`later ${mount}`} src="/later.js" {...on('later')} />
    </>
  )
}
