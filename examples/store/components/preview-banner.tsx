import { isPreview } from '@/lib/preview.ts'
import styles from './preview-banner.module.css'

/** Tells a previewing visitor so, with the way out. */
export async function PreviewBanner() {
  if (!(await isPreview())) return null
  return (
    <aside className={styles['banner']} aria-label="Preview">
      <p>Preview: unpublished products are shown.</p>
      <form action="/api/draft/disable" method="post">
        <button type="submit">Leave preview</button>
      </form>
    </aside>
  )
}
