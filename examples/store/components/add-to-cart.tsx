'use client'

import Link from 'next/link'
import { useActionState, useId } from 'react'
import { addToCart } from '@/actions/cart.ts'
import { MAX_QUANTITY } from '@/lib/cart/cart-cookie.ts'
import styles from './add-to-cart.module.css'

interface AddToCartProps {
  /** The product's number. */
  readonly id: number
}

/** A form that works before, and without, JavaScript. More than there is in stock is cut on the server. */
export function AddToCart({ id }: AddToCartProps) {
  const [state, send, pending] = useActionState(addToCart, { kind: 'idle' })
  const quantityId = useId()
  return (
    <form className={styles['form']} action={send}>
      <input type="hidden" name="id" value={id} />
      <label className="visually-hidden" htmlFor={quantityId}>
        Quantity
      </label>
      <select id={quantityId} name="quantity" defaultValue="1">
        {Array.from({ length: MAX_QUANTITY }, (_, index) => (
          <option key={index}>{index + 1}</option>
        ))}
      </select>
      <button className="button" type="submit" disabled={pending}>
        {pending ? 'Adding…' : 'Add to basket'}
      </button>
      <output className={styles['status']}>
        {state.kind === 'added' && (
          <>
            {state.message} <Link href="/cart">See the basket</Link>
          </>
        )}
        {state.kind === 'refused' && <span className="error">{state.message}</span>}
      </output>
    </form>
  )
}
