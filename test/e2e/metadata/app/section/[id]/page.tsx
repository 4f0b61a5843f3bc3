import type { Metadata, ResolvingMetadata } from 'next'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ q?: string }>
}

export async function generateMetadata({ params, searchParams }: Props, parent: ResolvingMetadata): Promise<Metadata> {
  const { id } = await params
  const { q } = await searchParams
  return {
    title: `${id}${q ? ` for ${q}` : ''}`,
    keywords: [(await parent).applicationName ?? 'none', (await parent).description ?? 'none'],
  }
}

export async function generateViewport({ params }: Props) {
  return { initialScale: 2, colorScheme: (await params).id === 'dark' ? 'dark' : 'light' } as const
}

export default function Page() {
  return <h1>one</h1>
}
