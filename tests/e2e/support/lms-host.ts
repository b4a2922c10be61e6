import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import { pack, readSite } from '../../../tools/package/pack.ts';
import { planPackage } from '../../../tools/package/plan.ts';
import type { PackageRequest } from '../../../tools/package/plan.ts';
import { siteFolder } from './site.ts';

/** Where the packages are unpacked: deep, and by a name that nothing can have been built for. */
const prefix = `/plugin file/${randomUUID()}/content/3/`;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** A page that holds a SCORM system and keeps what it is told in the browser, as one keeps it on its server. */
function hostPage(dialect: 'scorm12' | 'scorm2004', launch: string): string {
  const is12 = dialect === 'scorm12';
  return `<!doctype html><title>LMS</title><script src="/scorm.js"></script><script>
    const api = new ${is12 ? 'Scorm12API' : 'Scorm2004API'}({ autocommit: false, logLevel: 5 });
    const kept = localStorage.getItem('lms');
    if (kept !== null) api.loadFromJSON(JSON.parse(kept), '');
    const keep = () => localStorage.setItem('lms', JSON.stringify(api.cmi.toJSON()));
    api.on('${is12 ? 'LMSCommit' : 'Commit'}', keep);
    api.on('${is12 ? 'LMSFinish' : 'Terminate'}', keep);
    window.${is12 ? 'API' : 'API_1484_11'} = api;
  </script><style>iframe { width: 100%; height: 90vh }</style><iframe src="${launch}"></iframe>`;
}

/** A learning management system on the loopback address. */
export interface LmsHost {
  readonly origin: string;
  /** Below the origin; `?` begins what a launch adds. */
  readonly launchPage: string;
  readonly close: () => void;
}

/** What answers requests beside the package's files; whether it did. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Packs the built site as it would be uploaded, less the zip, and serves it as plain files below a random folder. */
export async function serveLms(
  request: PackageRequest,
  port: number,
  answer: Answering = () => false,
): Promise<LmsHost> {
  const site = await readSite(siteFolder);
  const files = await pack(site, planPackage(site, request));
  const launchPage = encodeURI(`${prefix}pages/lms.html`);
  const dialect = request.kind === 'cmi5' ? null : request.kind;
  const respond = (asked: IncomingMessage, response: ServerResponse) => {
    if (answer(asked, response)) return;
    const pathname = decodeURI(new URL(asked.url ?? '/', 'http://lms').pathname);
    const send = (type: string, content: string | Uint8Array) =>
      response.writeHead(200, { 'content-type': type }).end(content);
    if (pathname === '/favicon.ico') send('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    else if (pathname === '/course' && dialect !== null) send('text/html', hostPage(dialect, launchPage));
    else if (pathname === '/scorm.js')
      send('text/javascript', readFileSync(`node_modules/scorm-again/dist/${dialect ?? ''}.min.js`));
    else {
      const content = pathname.startsWith(prefix) ? files.get(pathname.slice(prefix.length)) : undefined;
      if (content === undefined) response.writeHead(404).end();
      else send(types[path.extname(pathname)] ?? 'application/octet-stream', content);
    }
  };
  const server: Server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    launchPage,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
