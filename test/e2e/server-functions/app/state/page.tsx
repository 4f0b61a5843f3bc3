import { StateForm } from './state-form'

export default function State() {
  return <StateForm />
}
