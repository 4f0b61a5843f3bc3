'use client'

import Link from 'next/link'
import { type FormEvent, useId } from 'react'
import { removeLine, updateLine } from '@/actions/cart.ts'
import type { CartLine as Line } from '@/lib/cart/cart.ts'
import { MAX_QUANTITY } from '@/lib/cart/cart-cookie.ts'
import { formatPrice } from '@/lib/money.ts'
import styles from './cart-line.module.css'
import { ProductPicture } from './product-picture.tsx'

type SubmitHandler = (event: FormEvent<HTMLFormElement>) => void

interface CartLineProps {
  readonly line: Line
  readonly onUpdate: SubmitHandler
  readonly onRemove: SubmitHandler
}

export function CartLine({ line, onUpdate, onRemove }: CartLineProps) {
  const { id, slug, name, price, quantity, stock } = line
  const quantityId = useId()
  return (
    <li className={styles['line']}>
      <ProductPicture slug={slug} alt="" size={112} />
      <div className={styles['name']}>
        <Link href={`/products/${slug}`}>{name}</Link>
        <p className="hint">{formatPrice(price)} each</p>
      </div>
      <form className={styles['stepper']} action={updateLine} onSubmit={onUpdate}>
        <input type="hidden" name="id" value={id} />
        {/* The first button is the one the Enter key presses: it must not be a step. */}
        <button className="visually-hidden" type="submit" tabIndex={-1}>
          Set quantity
        </button>
        <button type="submit" name="step" value="less" aria-label={`One ${name} fewer`}>
          −
        </button>
        <label className="visually-hidden" htmlFor={quantityId}>
          Quantity of {name}
        </label>
        <input
          key={quantity}
          id={quantityId}
          name="quantity"
          inputMode="numeric"
          autoComplete="off"
          pattern="\d{1,2}"
          defaultValue={quantity}
          onChange={(event) => {
            if (/^\d{1,2}$/.test(event.target.value)) event.target.form?.requestSubmit()
          }}
        />
        <button type="submit" name="step" value="more" aria-label={`One ${name} more`} disabled={quantity >= Math.min(stock, MAX_QUANTITY)}>
          +
        </button>
      </form>
      <p className={styles['sum']}>{formatPrice(price * quantity)}</p>
      <form className={styles['remove']} action={removeLine} onSubmit={onRemove}>
        <input type="hidden" name="id" value={id} />
        <button type="submit">
          Remove<span className="visually-hidden"> {name}</span>
        </button>
      </form>
    </li>
  )
}
