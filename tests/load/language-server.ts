import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(import.meta.url);
const PROGRAM = require.resolve('yaml-language-server/bin/yaml-language-server');

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** yaml-language-server as an editor's program runs it: over its standard streams, by the Language Server Protocol. */
export class LanguageServer {
  readonly #child = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #listeners = new Set<(message: Message) => void>();
  #received = Buffer.alloc(0);
  #requests = 0;
  #settings: Readonly<Record<string, unknown>> = {};

  constructor() {
    this.#child.stdout.on('data', (part: Buffer) => {
      this.#received = Buffer.concat([this.#received, part]);
      for (let message = this.#next(); message !== undefined; message = this.#next()) this.#take(message);
    });
  }

  /** Begins a session in a folder with the settings of a workspace. */
  async begin(folder: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = settings;
    await this.request('initialize', {
      processId: process.pid,
      rootUri: `file://${resolve(folder)}`,
      workspaceFolders: [{ uri: `file://${resolve(folder)}`, name: 'atlas' }],
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    this.notify('initialized', {});
    this.notify('workspace/didChangeConfiguration', { settings });
  }

  async request<T>(method: string, params: unknown): Promise<T> {
    const id = ++this.#requests;
    const answer = new Promise<Message>((resolveAnswer) => this.#answers.set(id, resolveAnswer));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** The next message of this kind that fits. */
  heard<T>(method: string, fits: (params: T) => boolean): Promise<T> {
    return new Promise((resolveHeard) => {
      const listener = (message: Message) => {
        if (message.method !== method || !fits(message.params as T)) return;
        this.#listeners.delete(listener);
        resolveHeard(message.params as T);
      };
      this.#listeners.add(listener);
    });
  }

  async end(): Promise<void> {
    const gone = once(this.#child, 'exit');
    await this.request('shutdown', null);
    this.notify('exit', null);
    await gone;
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  }

  /** What the server asks of us: its settings, section by section; to all else there is no answer. */
  #told({ method, params }: Message): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { items: { section: string }[] };
    return items.map(({ section }) => this.#settings[section] ?? null);
  }

  #next(): Message | undefined {
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('ascii', 0, end))?.[1]);
    if (this.#received.length < end + 4 + length) return undefined;
    const body = this.#received.toString('utf8', end + 4, end + 4 + length);
    this.#received = this.#received.subarray(end + 4 + length);
    return JSON.parse(body) as Message;
  }

  #take(message: Message): void {
    if (message.method === undefined) {
      this.#answers.get(message.id ?? 0)?.(message);
      this.#answers.delete(message.id ?? 0);
      return;
    }
    if (message.id !== undefined) this.#send({ id: message.id, result: this.#told(message) });
    for (const listener of [...this.#listeners]) listener(message);
  }
}
