import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page server on the loopback address. */
export interface PageServer {
  /** "http://127.0.0.1:PORT", without a slash at the end. */
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A page, and what else the server says of it. */
interface ServedPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves each path's page, with its query where that has one of its own; every other path is an empty one with status 404. */
export async function servePages(pages: Readonly<Record<string, string | ServedPage>>): Promise<PageServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(path);
    const page = pages[path + search] ?? pages[path];
    const { html, headers } = typeof page === 'object' ? page : { html: page, headers: {} };
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
