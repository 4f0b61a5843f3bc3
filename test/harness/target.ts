import { inject } from 'vitest'

/** What the specs are run against. */
export interface Target {
  readonly name: 'tidemark' | 'next'
  /** A `node_modules` folder that holds it under the name `next`; linked into each application. */
  readonly modules: string
  /** The packed package; empty for Next.js. */
  readonly tarball: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    target: Target
  }
}

export const target: Target = inject('target')

/** For a test about what only Tidemark has, or where Next.js is known to break its own documentation. */
export const isNext: boolean = target.name === 'next'

/** The folder a build leaves behind. */
export const outDir: string = isNext ? '.next' : '.tidemark'
