import { onReload } from './reload-guard.ts'
import { FIELDS_KEY, readSession, writeSession } from './session.ts'

/** What a field held, by its place among all fields, its name and its type. */
type KeptField = readonly [at: number, name: string, type: string, value: string, checked: boolean | undefined]
type Field = (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement) & { checked?: boolean }

const touched: WeakSet<EventTarget> = new WeakSet()

/**
 * From now on what the user types outlasts a reload that nobody has asked for. Values that the page itself gave come again
 * by themselves. What has been kept before is put back.
 */
export function watchFields(): void {
  // This is loaded when a field has the focus.
  if (document.activeElement) touched.add(document.activeElement)
  addEventListener('input', ({ target }) => target && touched.add(target), true)
  onReload(keepFields)
  restoreFields()
}

function allFields(): Field[] {
  return [...document.querySelectorAll<Field>('input,textarea,select')]
}

/** A reload empties the fields in Chromium. What is secret is not written down. */
function keepFields(): void {
  const kept = allFields().flatMap((field, at): KeptField[] =>
    touched.has(field) && !field.closest('[type=password],[type=file],[autocomplete=off],[autocomplete^=cc-]')
      ? [[at, field.name, field.type, field.value, field.checked]]
      : [],
  )
  if (kept[0]) writeSession(FIELDS_KEY, JSON.stringify([location.href, kept]))
}

function restoreFields(): void {
  const [href, kept] = JSON.parse(readSession(FIELDS_KEY) ?? '[]') as [string?, KeptField[]?]
  if (!kept) return
  sessionStorage.removeItem(FIELDS_KEY)
  if (href !== location.href) return
  const fields = allFields()
  for (const [at, name, type, value, checked] of kept) {
    const isIt = (field: Field | undefined): boolean => field?.name === name && field.type === type
    // Of another build's page the order may differ; a field without a name is known by its place alone.
    const field = isIt(fields[at]) ? fields[at] : name && fields.find(isIt)
    if (!field) continue
    if (typeof checked === 'boolean' && checked !== field.checked) field.click()
    if (value !== field.value) enter(field, value)
  }
}

/** As if the user had typed it once more. */
function enter(field: Field, value: string): void {
  // React overrides the element's own property, to tell its changes from the user's.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
}
