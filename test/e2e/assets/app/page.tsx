import Image from 'next/image'
import Link from 'next/link'
import data from './data.json'
import styles from './page.module.css'
import pixel from './pixel.png'
import { Client } from './client'

export default function Home() {
  return (
    <main>
      <h1 id="title" className={styles.title}>
        {data.name}
      </h1>
      <p id="class">{styles.title}</p>
      <p id="size">{`${pixel.width}x${pixel.height}`}</p>
      <p id="src">{pixel.src}</p>
      <Image id="image" src={pixel} alt="a pixel" />
      <Image id="versioned" src="/pixel.png?v=1" width={1} height={1} alt="" />
      <Client />
      <Link href="/other">other</Link>
    </main>
  )
}
