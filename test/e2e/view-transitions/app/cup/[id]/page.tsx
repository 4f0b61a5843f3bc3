import { ViewTransition } from 'react'

export function generateStaticParams() {
  return [{ id: '1' }]
}

export default async function Cup({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return (
    <ViewTransition enter={{ 'nav-forward': 'slide', default: 'none' }} default="none">
      <div>
        <h1>cup {id}</h1>
        <ViewTransition name={`cup-${id}`}>
          <div className="cup large" />
        </ViewTransition>
      </div>
    </ViewTransition>
  )
}
