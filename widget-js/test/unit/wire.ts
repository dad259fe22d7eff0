import { vi } from 'vitest';
import type { Wire } from '../../src/transport.ts';

/** A socket of which a test plays the other end. */
export class FakeWire implements Wire {
  onopen: Wire['onopen'] = null;
  onmessage: Wire['onmessage'] = null;
  onclose: Wire['onclose'] = null;
  readonly sent: Record<string, unknown>[] = [];
  readonly close = vi.fn();

  send(data: string): void {
    this.sent.push(JSON.parse(data));
  }

  opens(): void {
    this.onopen?.(undefined as never);
  }

  says(frame: unknown): void {
    const data = typeof frame === 'string' ? frame : JSON.stringify(frame);
    this.onmessage?.(new MessageEvent('message', { data }));
  }

  breaks(): void {
    this.onclose?.(undefined as never);
  }
}
