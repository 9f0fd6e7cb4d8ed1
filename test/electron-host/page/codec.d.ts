export function encode(input: unknown): string
export function decode(text: string): unknown
