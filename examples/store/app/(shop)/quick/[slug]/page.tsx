import type { Metadata } from 'next'
import { Suspense } from 'react'
import { QuickLook, QuickLookSkeleton } from '@/components/quick-look.tsx'

export const metadata: Metadata = {
  title: 'Quick look',
  robots: { index: false },
}

interface QuickLookPageProps {
  readonly params: Promise<{ slug: string }>
}

/** The same quick look by its own address: after a reload, or without JavaScript. */
export default function QuickLookPage({ params }: QuickLookPageProps) {
  return (
    <div className="page" style={{ paddingBlock: '2rem', maxWidth: '52rem' }}>
      <Suspense fallback={<QuickLookSkeleton />}>
        <QuickLook params={params} />
      </Suspense>
    </div>
  )
}
