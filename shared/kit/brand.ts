declare const brand: unique symbol

/** A value that carries its meaning in the type, so that an issue's id cannot be passed where a row's id is meant. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
