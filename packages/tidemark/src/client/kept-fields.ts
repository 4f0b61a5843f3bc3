import { writeSession } from './session.ts'

/** What a field held, by its place among all fields, its name and its type. */
export type KeptField = readonly [at: number, name: string, type: string, value: string, checked: boolean | undefined]
export type Field = (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement) & { checked?: boolean }

export const FIELDS_KEY = 'tidemark.fields'

const touched: WeakSet<EventTarget> = new WeakSet()

/** Remembers which fields the user has changed: values that the page itself gave them come again by themselves. */
export function watchFields(): void {
  addEventListener('input', ({ target }) => target && touched.add(target), true)
}

export function allFields(): Field[] {
  return [...document.querySelectorAll<Field>('input,textarea,select')]
}

/** Before a reload that nobody has asked for, which in Chromium would empty the fields. What is secret is not written down. */
export function keepFields(): void {
  const kept = allFields().flatMap((field, at): KeptField[] =>
    touched.has(field) && !field.closest('[type=password],[type=file],[autocomplete=off],[autocomplete^=cc-]')
      ? [[at, field.name, field.type, field.value, field.checked]]
      : [],
  )
  if (kept[0]) writeSession(FIELDS_KEY, JSON.stringify([location.href, kept]))
}
