/** Bytes: five layers of a picture of 1200 × 630. */
const LARGEST = 16 * 1024 * 1024

/**
 * Has the C library keep the memory of a finished picture for the next one.
 *
 * It gives blocks back to the kernel that are larger than the largest one freed so far, and what is free at the end of the
 * heap beyond twice that (glibc: mallopt(3), M_MMAP_THRESHOLD). A picture has 3 MB of pixels for each layer: fetching 740
 * pages anew takes longer than drawing on them, 1.5 of 2 ms. This block is freed unused, without ever taking up memory.
 */
export function keepMemory(): void {
  void new ArrayBuffer(LARGEST)
}
