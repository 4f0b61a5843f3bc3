import * as actions from './client-actions'
import { Run } from '../run'

/** Below a client component, so that it is one as well. */
export default function Inner(): React.ReactNode {
  return <Run id="inner" action={actions.inner} />
}
