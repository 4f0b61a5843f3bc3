import { Message } from '@/components/message.tsx'
import { PlainFrame } from '@/components/plain-frame.tsx'

export default function NotFound() {
  return (
    <PlainFrame>
      <Message title="Off the chart">
        <p>There is no page at this address.</p>
      </Message>
    </PlainFrame>
  )
}
