/** English has every word Chinese has, of the same shape. */
export type English<Z> = { [K in keyof Z]: Z[K] extends string ? string : Z[K] }
