import { Suspense } from 'react'

async function text(path: string, options?: RequestInit): Promise<string> {
  return (await fetch(process.env['ORIGIN'] + path, options)).text()
}

async function Uncached() {
  return <p id="uncached">{await text('/uncached')}</p>
}

async function Never() {
  return <p id="never">{await text('/never', { cache: 'no-store' })}</p>
}

export default async function Page() {
  return (
    <>
      <p id="forced">{await text('/forced', { cache: 'force-cache', next: { tags: ['forced'] } })}</p>
      <Suspense fallback={<p id="waiting">waiting</p>}>
        <Uncached />
        <Never />
      </Suspense>
    </>
  )
}
