/** Numbers strings from 1 on in the order they first come up, so that comparing them is comparing numbers. */
export class Numbering {
  readonly #numbers = new Map<string, number>()

  /** 0 for the empty string. */
  numberOf(text: string): number {
    if (text === '') return 0
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.#numbers.size + 1
      this.#numbers.set(text, number)
    }
    return number
  }
}
