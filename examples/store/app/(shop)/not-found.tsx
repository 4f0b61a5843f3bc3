import { Message } from '@/components/message.tsx'

export default function ShopNotFound() {
  return (
    <Message title="Washed away">
      <p>There is nothing at this address, or no longer.</p>
    </Message>
  )
}
