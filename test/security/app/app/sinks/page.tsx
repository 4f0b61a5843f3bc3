import type { Metadata } from 'next'
import { Suspense } from 'react'
import { Shown } from './shown'

interface Props {
  searchParams: Promise<{ x?: string }>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { x = '' } = await searchParams
  return {
    title: x,
    description: x,
    keywords: [x],
    openGraph: { title: x, description: x },
    twitter: { title: x },
    other: { [`x-${x}`]: x },
    alternates: { canonical: `https://shop.test/${encodeURIComponent(x)}` },
  }
}

export default function Page(props: Props) {
  return (
    <Suspense fallback={<p>waiting</p>}>
      <Sinks {...props} />
    </Suspense>
  )
}

async function Sinks({ searchParams }: Props) {
  const { x = '' } = await searchParams
  return (
    <main>
      <p id="text" title={x} data-x={x} className={x}>
        {x}
      </p>
      <textarea id="area" defaultValue={x} readOnly />
      <input id="input" defaultValue={x} readOnly />
      <style>{`#safe { content: ${JSON.stringify(x).replaceAll('<', '\\3c ')} }`}</style>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify({ name: x }).replaceAll('<', '\\u003c') }} />
      <Shown x={x} list={[x, { [x]: x }]} map={new Map([[x, x]])} late={Promise.resolve(x)} />
    </main>
  )
}
