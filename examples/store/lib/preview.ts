import 'server-only'
import { draftMode } from 'next/headers'

/** Whether this request may see what is not published. */
export async function isPreview(): Promise<boolean> {
  const draft = await draftMode()
  return draft.isEnabled
}
