import { Message } from '@/components/message.tsx'
import { ShopFrame } from '@/components/shop-frame.tsx'

export default function NotFound() {
  return (
    <ShopFrame>
      <Message title="Off the chart">
        <p>There is no page at this address.</p>
      </Message>
    </ShopFrame>
  )
}
