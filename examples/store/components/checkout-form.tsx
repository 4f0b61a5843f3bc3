'use client'

import { useActionState } from 'react'
import { checkOut } from '@/actions/checkout.ts'
import { TextField } from './text-field.tsx'

/** Where the parcel goes. Nothing is paid: the shop is a demonstration. */
export function CheckoutForm() {
  const [{ values, errors }, send, pending] = useActionState(checkOut, { values: { name: '', email: '', address: '' }, errors: {} })
  return (
    <form className="stack" action={send} noValidate>
      <TextField name="name" label="Name" autoComplete="name" value={values.name} error={errors.name} />
      <TextField name="email" label="E-mail" type="email" autoComplete="email" value={values.email} error={errors.email} />
      <TextField name="address" label="Address" autoComplete="street-address" rows={3} value={values.address} error={errors.address} />
      {errors.cart !== undefined && (
        <p className="error" role="alert">
          {errors.cart}
        </p>
      )}
      <p className="hint">A demonstration: nothing is charged and nothing is sent.</p>
      <button className="button" type="submit" disabled={pending}>
        {pending ? 'Placing the order…' : 'Place the order'}
      </button>
    </form>
  )
}
