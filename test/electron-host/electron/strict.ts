/** Makes every member that the host does not map fail by its name, instead of being undefined. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'string' && !(key in object) && key !== 'then' && key !== 'toJSON') {
        throw new Error(`electron.${name}.${key} is not mapped by the stand-in host`)
      }
      const value = Reflect.get(object, key, object)
      return typeof value === 'function' && !Object.hasOwn(object, key) ? value.bind(object) : value
    },
    set: (object, key, value) => Reflect.set(object, key, value, object),
  })
}

/** An event that a listener may prevent. */
export interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

/** Gives an event's fields a `preventDefault`. */
export function preventable<T extends object>(fields: T): T & Preventable {
  const event = Object.assign(fields, {
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true
    },
  })
  return event
}
