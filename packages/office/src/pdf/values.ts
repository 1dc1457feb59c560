/** What a PDF is written in. Strings are bytes, as only their font tells what they say. */
export type Value = number | boolean | null | Uint8Array | Name | Ref | Operator | ReadonlyArray<Value> | Dict | Stream

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** Points to an object of the file by its number. */
export class Ref {
  readonly id: number
  constructor(id: number) {
    this.id = id
  }
}

/** A word of a program that draws, or another that is no value. */
export class Operator {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

export type Dict = ReadonlyMap<string, Value>

/** A dictionary with the packed bytes behind it. */
export class Stream {
  readonly dict: Dict
  readonly packed: Uint8Array
  constructor(dict: Dict, packed: Uint8Array) {
    this.dict = dict
    this.packed = packed
  }
}

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map
export const isList = (value: Value | undefined): value is ReadonlyArray<Value> => Array.isArray(value)
