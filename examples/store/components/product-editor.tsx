'use client'

import { useActionState, useId } from 'react'
import { saveProduct } from '@/actions/admin.ts'
import type { ManagedProduct } from '@/lib/catalogue/admin.ts'
import { TextField } from './text-field.tsx'

/** What the keeper may change of a product. */
export function ProductEditor({ product }: { readonly product: ManagedProduct }) {
  const { slug, price, stock, published } = product
  const [state, send, pending] = useActionState(saveProduct, { kind: 'idle' })
  const publishedId = useId()
  return (
    <form className="stack" action={send}>
      <input type="hidden" name="slug" value={slug} />
      <TextField name="price" label="Price in pounds" autoComplete="off" value={(price / 100).toFixed(2)} error={undefined} />
      <TextField name="stock" label="Stock" autoComplete="off" value={String(stock)} error={undefined} />
      <p>
        <input key={String(published)} id={publishedId} name="published" type="checkbox" defaultChecked={published} />{' '}
        <label htmlFor={publishedId}>Published</label>
      </p>
      <button className="button" type="submit" disabled={pending}>
        {pending ? 'Saving…' : 'Save'}
      </button>
      <output className={state.kind === 'refused' ? 'error' : undefined}>{state.kind === 'idle' ? '' : state.message}</output>
    </form>
  )
}
