import type { Metadata } from 'next'
import Link from 'next/link'
import { ListHeading } from '@/components/list-heading.tsx'
import { ProductPicture } from '@/components/product-picture.tsx'
import styles from './about.module.css'

export const metadata: Metadata = {
  title: 'About',
  description: 'Who we are, and why everything is named after a bird.',
}

const pictures = ['gannet-storm-lamp', 'eider-hat', 'oystercatcher-camp-chair'] as const

export default function AboutPage() {
  return (
    <div className="page">
      <ListHeading
        title="A rock with a shop on it"
        tagline="A skerry is a small island that the tide almost covers. Ours has a net loft, a kiln and a kettle."
      />
      <div className={styles['pictures']} aria-hidden="true">
        {pictures.map((slug) => (
          <ProductPicture key={slug} slug={slug} alt="" size={400} eager />
        ))}
      </div>
      <div className={styles['words']}>
        <h2>Why birds</h2>
        <p>
          Sixty things in eighteen colours are more than anyone can remember, but everyone on this coast knows an eider from a tern. So a{' '}
          <Link href="/collections">collection</Link> is a bird: its colours, and how they meet.
        </p>
        <h2>How we make things</h2>
        <p>
          Most of it is made within a day’s sailing, by people we can visit on foot once we have landed. What cannot be made here we draw
          ourselves and have made by someone better at it.
        </p>
      </div>
    </div>
  )
}
