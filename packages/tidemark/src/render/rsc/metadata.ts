import { createElement, type ReactNode } from 'react'
import type { PayloadInput } from '../types.ts'
import type { PageProps } from './page-props.ts'

export async function headElements(_input: PayloadInput, _props: PageProps): Promise<ReactNode> {
  return null
}

export async function viewportElements(_input: PayloadInput, _props: PageProps): Promise<ReactNode> {
  return createElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })
}
