import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { previewProduct } from '@/actions/admin.ts'
import { ProductEditor } from '@/components/product-editor.tsx'
import { ProductPicture } from '@/components/product-picture.tsx'
import { requireAdmin } from '@/lib/account/guard.ts'
import { readManaged } from '@/lib/catalogue/admin.ts'
import styles from '../../admin.module.css'

export const metadata: Metadata = { title: 'Edit a product' }

interface EditProductProps {
  readonly params: Promise<{ slug: string }>
}

export default async function EditProduct({ params }: EditProductProps) {
  await requireAdmin()
  const { slug } = await params
  const product = readManaged(slug)
  if (product === null) notFound()
  return (
    <>
      <h1>{product.name}</h1>
      <div className={styles['editor']}>
        <ProductPicture slug={slug} alt="" size={352} eager />
        <div className="stack">
          <ProductEditor product={product} />
          <form action={previewProduct}>
            <input type="hidden" name="slug" value={slug} />
            <button className="button button-quiet" type="submit">
              Preview in the shop
            </button>
          </form>
          {product.published && <Link href={`/products/${slug}`}>See it in the shop</Link>}
        </div>
      </div>
    </>
  )
}
