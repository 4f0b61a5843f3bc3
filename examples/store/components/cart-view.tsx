'use client'

import Link from 'next/link'
import { type FormEvent, startTransition, useOptimistic } from 'react'
import { removeLine, updateLine } from '@/actions/cart.ts'
import type { CartLine as Line } from '@/lib/cart/cart.ts'
import { MAX_QUANTITY } from '@/lib/cart/cart-cookie.ts'
import type { Region } from '@/lib/cart/delivery.ts'
import { sumCart } from '@/lib/cart/totals.ts'
import { CartLine } from './cart-line.tsx'
import { CartSummary } from './cart-summary.tsx'
import styles from './cart-view.module.css'

interface Change {
  readonly id: number
  readonly quantity: number
}

function applyChange(lines: readonly Line[], { id, quantity }: Change): readonly Line[] {
  return lines.flatMap((line) => {
    if (line.id !== id) return [line]
    const allowed = Math.min(quantity, line.stock, MAX_QUANTITY)
    return allowed > 0 ? [{ ...line, quantity: allowed }] : []
  })
}

interface CartViewProps {
  readonly lines: readonly Line[]
  readonly region: Region
}

/** The basket: what a button does is shown at once, and sent behind it. Without JavaScript the same forms are posted. */
export function CartView({ lines, region }: CartViewProps) {
  const [shown, change] = useOptimistic(lines, applyChange)

  function send(event: FormEvent<HTMLFormElement>, action: (data: FormData) => Promise<void>): void {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    const step = data.get('step')
    const typed = Number(data.get('quantity') ?? 0)
    const quantity = step === 'more' ? typed + 1 : step === 'less' ? typed - 1 : typed
    startTransition(async () => {
      change({ id: Number(data.get('id')), quantity })
      await action(data)
    })
  }

  return (
    <div className={styles['view']}>
      <ul className={styles['lines']}>
        {shown.map((line) => (
          <CartLine key={line.id} line={line} onUpdate={(event) => send(event, updateLine)} onRemove={(event) => send(event, removeLine)} />
        ))}
      </ul>
      <CartSummary totals={sumCart(shown, region)} region={region}>
        <Link className="button" href="/checkout">
          Check out
        </Link>
      </CartSummary>
    </div>
  )
}
