'use server'

import { describe } from './describe'
import { log } from './log'

const CANARY = 'canary-source-93ab'

export async function add(form: FormData): Promise<void> {
  log.ran.push(`add ${String(form.get('note'))}`)
}

export async function take(...args: unknown[]): Promise<string> {
  log.ran.push(`take ${args.map((value) => describe(value)).join(' ')}`)
  return `took ${args.length} ${CANARY.length}`
}

export async function reply(state: string, form: FormData): Promise<string> {
  log.ran.push(`reply ${String(form.get('word'))}`)
  return `${state} then ${String(form.get('word'))}`
}

export async function stringify(value: unknown): Promise<string> {
  log.ran.push('stringify')
  return String(value)
}
