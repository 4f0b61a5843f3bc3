import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const PLAIN = fileURLToPath(new URL('../apps/plain', import.meta.url))
const EACH = 9

/**
 * Writes an application of 27 routes besides its home page: nine static ones,
 * nine with params that are listed, nine with a client component and CSS of their own.
 *
 * @param {string} folder
 */
export function generateApp(folder) {
  cpSync(PLAIN, folder, { recursive: true })
  const write = (/** @type {string} */ file, /** @type {string} */ text) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  for (let number = 1; number <= EACH; number += 1) {
    write(`app/about-${number}/page.tsx`, staticPage(number))
    write(`app/article-${number}/[slug]/page.tsx`, listedPage(number))
    write(`app/tool-${number}/page.tsx`, toolPage(number))
    write(`app/tool-${number}/tool.tsx`, tool(number))
    write(`app/tool-${number}/tool.module.css`, `.tool {\n  padding: ${number}px;\n}\n`)
  }
}

/** @param {number} number */
function staticPage(number) {
  return `import type { Metadata } from 'next'
import Link from 'next/link'

export const metadata: Metadata = { title: 'About ${number}' }

export default function About() {
  return (
    <main>
      <h1>About ${number}</h1>
      <Link href="/tool-${number}">tool</Link>
    </main>
  )
}
`
}

/** @param {number} number */
function listedPage(number) {
  return `export function generateStaticParams() {
  return ['one', 'two', 'three'].map((slug) => ({ slug }))
}

export async function generateMetadata({ params }: { params: Promise<{ slug: string }> }) {
  return { title: (await params).slug }
}

export default async function Article({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return (
    <article>
      <h1>{slug}</h1>
      <p>Article ${number}</p>
    </article>
  )
}
`
}

/** @param {number} number */
function toolPage(number) {
  return `import { Tool } from './tool'

export default function ToolPage() {
  return <Tool start={${number}} />
}
`
}

/** @param {number} number */
function tool(number) {
  return `'use client'
import { useReducer, useState } from 'react'
import styles from './tool.module.css'

export function Tool({ start }: { start: number }) {
  const [name, setName] = useState('tool ${number}')
  const [count, add] = useReducer((sum: number, by: number) => sum + by, start)
  return (
    <form className={styles['tool']}>
      <input value={name} onChange={(event) => setName(event.target.value)} />
      <button type="button" onClick={() => add(${number})}>
        {\`\${name}: \${count}\`}
      </button>
    </form>
  )
}
`
}
