import { createInterface, type Interface } from 'node:readline/promises';
import { suggest } from '#src/load/suggest.ts';
import type { Choice } from '#src/load/answer.ts';

/** The editor has gone before the last answer: Ctrl+C, or the end of what is typed. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Asks an editor one thing after another. */
export class Terminal {
  readonly #output: NodeJS.WritableStream;
  readonly #reader: Interface;
  readonly #lines: AsyncIterator<string>;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.#output = output;
    this.#reader = createInterface({ input, output, terminal: 'isTTY' in input && input.isTTY === true });
    this.#reader.on('SIGINT', () => {
      this.#reader.close();
    });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  say(text: string): void {
    this.#output.write(`${text}\n`);
  }

  /** What is typed in answer, trimmed; asked again as long as it is refused with a RangeError. */
  async ask<T>(prompt: string, taken: (said: string) => T): Promise<T> {
    for (;;) {
      this.#reader.setPrompt(prompt);
      this.#reader.prompt();
      const { value, done } = await this.#lines.next();
      if (done === true) throw new Stopped();
      try {
        return taken((value as string).trim());
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        this.say(`  ${error.message}`);
      }
    }
  }

  /** One of several, by number or by name; nothing where nothing is typed and that is allowed. */
  choose(title: string, choices: readonly Choice[], optional: true): Promise<string | undefined>;
  choose(title: string, choices: readonly Choice[], optional: false): Promise<string>;
  choose(title: string, choices: readonly Choice[], optional: boolean): Promise<string | undefined> {
    this.say(title);
    const wide = Math.max(...choices.map(({ value }) => value.length));
    for (const [i, { value, means }] of choices.entries()) {
      this.say(`  ${String(i + 1).padStart(2)}  ${means === '' ? value : `${value.padEnd(wide)}  ${means}`}`);
    }
    const values = choices.map(({ value }) => value);
    return this.ask(`  number or name: `, (said) => {
      if (said === '' && optional) return undefined;
      const chosen = values[Number(said) - 1] ?? values.find((value) => value === said);
      if (chosen !== undefined) return chosen;
      const meant = suggest(said, values);
      throw new RangeError(
        said === ''
          ? 'One of these is needed.'
          : `\`${said}\` is none of these.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
      );
    });
  }

  close(): void {
    this.#reader.close();
  }
}
