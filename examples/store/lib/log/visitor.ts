import 'server-only'
import { headers } from 'next/headers'
import { userAgent } from 'next/server'
import { describeDevice } from './device.ts'

export interface Visitor {
  readonly device: string
  /** As the nearest proxy tells it: worth as much as that proxy is trusted. */
  readonly address: string
}

/** From where, and with what, this request was sent. */
export async function readVisitor(): Promise<Visitor> {
  const sent = await headers()
  const address = sent.get('x-forwarded-for')?.split(',')[0]?.trim()
  return { device: describeDevice(userAgent({ headers: sent })), address: address || 'unknown' }
}
