import { Panel } from './panel'

export default function Page(): React.ReactNode {
  return <Panel />
}
