import { Suspense, type ReactNode } from 'react'

type Props = { params: Promise<{ a: string }> }

async function A({ params }: Props) {
  return <p id="a">{(await params).a}</p>
}

export default function Layout({ params, children }: Props & { children: ReactNode }) {
  return (
    <>
      <Suspense fallback={<p id="wait-a">wait</p>}>
        <A params={params} />
      </Suspense>
      {children}
    </>
  )
}
