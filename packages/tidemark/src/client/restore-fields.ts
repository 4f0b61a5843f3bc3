import { allFields, FIELDS_KEY, type Field, type KeptField } from './kept-fields.ts'
import { readSession } from './session.ts'

/** Puts back what `keepFields` has kept, as if the user had typed it once more. */
export function restoreFields(): void {
  const [href, kept] = JSON.parse(readSession(FIELDS_KEY) ?? '[]') as [string?, KeptField[]?]
  sessionStorage.removeItem(FIELDS_KEY)
  if (!kept || href !== location.href) return
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

function enter(field: Field, value: string): void {
  // React overrides the element's own property, to tell its changes from the user's.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
}
