'use server'

import { draftMode } from 'next/headers'

export async function enable(): Promise<void> {
  const draft = await draftMode()
  draft.enable()
}

export async function disable(): Promise<void> {
  const draft = await draftMode()
  draft.disable()
}
