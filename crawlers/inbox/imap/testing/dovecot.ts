import { execFileSync, spawn } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const program = '/usr/sbin/dovecot';

/**
 * Whether a real IMAP server can be started here.
 * @throws when there is none and skips are forbidden (DIEMBAO_FORBID_SKIPS=1)
 */
export function hasDovecot(): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch (cause) {
    if (process.env['DIEMBAO_FORBID_SKIPS'] === '1') throw new Error('There is no dovecot on this machine (apt-get install dovecot-imapd), and DIEMBAO_FORBID_SKIPS=1 forbids to skip what needs it', { cause });
    return false;
  }
}

export interface Dovecot {
  /** Plain, and STARTTLS. */
  readonly port: number;
  readonly tlsPort: number;
  /** What signed its certificate, which is for `localhost`. */
  readonly ca: string;
  readonly password: string;
  /** What it wrote down, for a test that fails. */
  logged(): string;
  close(): Promise<void>;
}

const startMs = 15_000;
/** The longest a master of the server outlives its closing. */
const endMs = 10_000;

/** A private server in a folder of its own on loopback; any user may log in with the password and has an empty mailbox at first; refused ones are not made to wait. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'diembao-dovecot-'));
  chmodSync(folder, 0o755);
  const password = 'mật-khẩu-hư-cấu';
  const [port = 0, tlsPort = 0] = await freePorts(2);
  const ca = certificate(folder);
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, { port, tlsPort, password }));
  // The server and its folder go with this process, whatever ends it: then the input of its keeper ends.
  const keeper = spawn('/bin/sh', ['-c', `"${program}" -F -c "$1" </dev/null & server=$!; cat >/dev/null; kill "$server" 2>/dev/null; wait "$server"; rm -rf "$2"`, 'keeper', join(folder, 'dovecot.conf'), folder], { stdio: ['pipe', 'ignore', 'pipe'] });
  let errors = '';
  keeper.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4_000)));
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const logged = (): string => `${errors}\n${readIfThere(join(folder, 'log'))}`;
  const close = async (): Promise<void> => {
    keeper.stdin.end();
    await Promise.race([ended, pause(endMs, undefined, { ref: false })]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([answers(port), answers(tlsPort)]);
  } catch (cause) {
    const why = logged();
    await close();
    throw new Error(`dovecot did not start: ${why}`, { cause });
  }
  return { port, tlsPort, ca, password, logged, close };
}

function configuration(folder: string, { port, tlsPort, password }: { readonly port: number; readonly tlsPort: number; readonly password: string }): string {
  const isRoot = process.getuid?.() === 0;
  const mails = join(folder, 'mails');
  mkdirSync(mails);
  const [uid, gid] = isRoot ? [65_534, 65_534] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  if (isRoot) chownSync(mails, uid, gid);
  return `
base_dir = ${join(folder, 'run')}
state_dir = ${join(folder, 'state')}
log_path = ${join(folder, 'log')}
protocols = imap
listen = 127.0.0.1
${isRoot ? '' : asMyself()}
first_valid_uid = 1
mail_location = maildir:${mails}/%u
disable_plaintext_auth = no
auth_mechanisms = plain
auth_failure_delay = 0
ssl = yes
ssl_cert = <${join(folder, 'cert.pem')}
ssl_key = <${join(folder, 'key.pem')}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${String(uid)} gid=${String(gid)} home=${mails}/%u
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = ${String(tlsPort)}
    ssl = yes
  }
}
`;
}

/** Without root's rights its processes are all the same user's. */
function asMyself(): string {
  const { username } = userInfo();
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8', timeout: 5_000 }).trim();
  return `default_internal_user = ${username}\ndefault_internal_group = ${group}\ndefault_login_user = ${username}\n`;
}

function certificate(folder: string): string {
  const cert = join(folder, 'cert.pem');
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', join(folder, 'key.pem'), '-out', cert], { stdio: 'ignore', timeout: 20_000 });
  return readFileSync(cert, 'utf8');
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  }));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < startMs / 50; tries += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      }).once('error', () => resolve(false));
    });
    if (open) return;
    await pause(50);
  }
  throw new Error(`nothing listens on port ${String(port)}`);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(-4_000);
  } catch {
    return '';
  }
}
