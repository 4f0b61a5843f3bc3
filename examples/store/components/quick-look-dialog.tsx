'use client'

import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './quick-look-dialog.module.css'

/** Shows its content over the page; closing goes back to where it was opened. */
export function QuickLookDialog({ children }: { readonly children: ReactNode }) {
  const router = useRouter()
  const pathname = usePathname()
  const dialog = useRef<HTMLDialogElement>(null)
  // A parallel slot keeps its content when a link inside it leads to another page.
  const open = pathname.startsWith('/quick/')

  useEffect(() => {
    const element = dialog.current
    if (element === null || !open) return
    element.showModal()
    return () => element.close()
  }, [open])

  if (!open) return null
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-label="Quick look"
      onCancel={(event) => {
        event.preventDefault()
        router.back()
      }}
      closedby="any"
    >
      <div className={styles['content']}>
        <button className={styles['close']} type="button" onClick={() => router.back()}>
          Close
        </button>
        {children}
      </div>
    </dialog>
  )
}
