import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { officeRoles } from '../../infra/config/index.ts';
import { permissionsOf, roles } from './index.ts';
import { checkPassword, hashPassword, requireStrong } from './password.ts';
import { from, openForTest, password, type OpenedAccess } from './testing/open.ts';

let opened: OpenedAccess;
beforeEach(() => {
  opened = openForTest();
});
const signIn = (name: string, typed = password, address = from.address) => opened.access.signIn.withPassword({ signIn: name, password: typed }, { ...from, address });
const code = (code: string) => expect.objectContaining({ code });
const minutes = (count: number): void => void (opened.clock.at += count * 60_000);

describe('passwords', () => {
  it.each([['ngắn quá', 'password-too-short'], ['x'.repeat(300), 'password-too-long'], ['matkhau123456', 'password-too-common'], ['1234567890123', 'password-too-common'], ['aaaaaaaaaaaaaaaa', 'password-too-common'], ['qwertyuiopasdf', 'password-too-common'], ['Administrator2026!', 'password-too-common'], ['lan.nguyen2026', 'password-too-common']])('"%s" is refused: %s', (typed, refused) => {
    expect(() => requireStrong(typed, 'lan.nguyen')).toThrow(code(refused));
  });

  it('are kept as argon2id with a salt each, whichever way their letters were typed', async () => {
    const [one, two] = [await hashPassword('mật khẩu dài lắm'.normalize('NFC')), await hashPassword('mật khẩu dài lắm')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await checkPassword('mật khẩu dài lắm'.normalize('NFD'), one)).toBe('right');
    expect(await checkPassword('mật khẩu dài lăm', one)).toBe('wrong');
    expect(await checkPassword('x', 'no hash')).toBe('wrong');
  });

  it('that are kept with weaker parameters are kept anew at the next sign-in', async () => {
    const { id } = await opened.person('lan');
    opened.book.run('UPDATE access_people SET password = ? WHERE id = ?', [await hashPassword(password, { memory: 8192, passes: 1, parallelism: 1 }), id]);
    expect(await signIn('lan')).toMatchObject({ next: 'done' });
    expect(opened.book.get(z.object({ password: z.string() }), 'SELECT password FROM access_people WHERE id = ?', [id])?.password).toContain('m=19456,t=2');
    expect(await signIn('lan')).toMatchObject({ next: 'done' });
  });
});

describe('signing in', () => {
  it('takes the name however it is typed', async () => {
    await opened.person('lan.nguyễn');
    expect(await signIn('  LAN.Nguyễn '.normalize('NFD'))).toMatchObject({ next: 'done' });
  });

  it('answers the same for a wrong password, an unknown name, somebody without a password and somebody who may no longer', async () => {
    const gone = await opened.person('gone');
    await opened.person('lan');
    opened.access.people.change('system', gone.id, { active: false });
    opened.access.people.add('system', { name: 'Mới (hư cấu)', signIn: 'new', role: 'analyst' });
    const answers = await Promise.all([signIn('lan', 'wrong password!'), signIn('nobody'), signIn('new'), signIn('gone')].map((tried) => tried.catch((error: Error) => ({ ...error, message: error.message }))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'sign-in-refused' });
  });

  it('takes as long for a name that nobody has', async () => {
    await opened.person('lan');
    const took = async (name: string): Promise<number> => {
      const began = performance.now();
      await signIn(name, 'wrong password!', `timing/${name}`).catch(() => undefined);
      return performance.now() - began;
    };
    await took('warm-up');
    // The least of five: whatever else the machine does only ever adds.
    const least = async (name: string): Promise<number> => Math.min(await took(name), await took(name), await took(name), await took(name), await took(name));
    const [known, unknown] = [await least('lan'), await least('nobody')];
    // A name that is looked up and not hashed for answers a hundred times faster.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(known).toBeGreaterThan(unknown / 3);
  });

  it('makes a name wait after five failures, longer each time, whether or not somebody has it; the right password does not help', async () => {
    await opened.person('lan');
    for (const name of ['lan', 'nobody']) {
      for (let tries = 0; tries < 6; tries += 1) await expect(signIn(name, 'wrong password!', `${name}/${tries}`)).rejects.toThrow(code('sign-in-refused'));
      await expect(signIn(name, password, 'else')).rejects.toMatchObject({ code: 'too-many-tries', retryAfterMs: 30_000 });
    }
    minutes(0.5);
    await expect(signIn('lan', 'wrong password!', 'again')).rejects.toThrow(code('sign-in-refused'));
    await expect(signIn('lan', password, 'again')).rejects.toMatchObject({ retryAfterMs: 60_000 });
    minutes(1);
    expect(await signIn('lan')).toMatchObject({ next: 'done' });
    await expect(signIn('lan', 'wrong password!')).rejects.toThrow(code('sign-in-refused'));
    expect(await signIn('lan')).toMatchObject({ next: 'done' });
  });

  it('counts tries that come at once', async () => {
    await opened.person('lan');
    const tried = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => signIn('lan', `wrong password ${index}`, `at-once/${index}`)));
    const looked = tried.filter(({ status, ...rest }) => status === 'rejected' && (rest as unknown as { reason: { code: string } }).reason.code === 'sign-in-refused');
    expect(looked).toHaveLength(6);
  });

  it('lets one address try so often only', async () => {
    const tried = await Promise.allSettled(Array.from({ length: 33 }, (_, index) => signIn(`name-${index}`)));
    expect(tried.map((one) => (one as unknown as { reason: { code: string } }).reason.code).slice(-3)).toEqual(['too-many-tries', 'too-many-tries', 'too-many-tries']);
    await expect(signIn('name-40', password, '192.0.2.8')).rejects.toThrow(code('sign-in-refused'));
    minutes(1);
    await expect(signIn('name-41')).rejects.toThrow(code('sign-in-refused'));
  }, 60_000);

  it('never writes into the log what was typed as the name', async () => {
    await signIn('my secret password typed too early').catch(() => undefined);
    expect(opened.access.audit.list({ act: 'sign-in-failed' }, 5)).toMatchObject([{ person: null, object: 'person/unknown', detail: { why: 'password', address: from.address } }]);
    expect(JSON.stringify(opened.access.audit.list({}, 50))).not.toContain('typed too early');
  });
});

describe('a second factor', () => {
  const withFactor = async (): Promise<{ id: string; secret: string; codes: readonly string[] }> => {
    const { id } = await opened.person('lan');
    const { secret, uri } = opened.access.secondFactor.begin(id);
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*lan.*secret=/);
    return { id, secret, codes: opened.access.secondFactor.confirm(id, opened.code(secret)) };
  };
  const ticketOf = async (name: string, address?: string): Promise<string> => {
    const signed = await signIn(name, password, address);
    return signed.next === 'second-factor' ? signed.ticket : 'none';
  };

  it('is asked for after the password, and each code counts once', async () => {
    const { id, secret } = await withFactor();
    const { withCode } = opened.access.signIn;
    // The code that turned it on has been used.
    const now = opened.code(secret);
    expect(() => opened.access.signIn.withCode('no ticket', now, from)).toThrow(code('sign-in-refused'));
    const first = await ticketOf('lan');
    expect(() => withCode(first, now, from)).toThrow(code('code-refused'));
    minutes(0.5);
    const next = opened.code(secret);
    expect(withCode(first, next, from)).toMatchObject({ next: 'done' });
    expect(() => withCode(first, next, from)).toThrow(code('sign-in-refused'));
    const second = await ticketOf('lan');
    expect(() => withCode(second, next, from)).toThrow(code('code-refused'));
    // Older than one that was used: a code that was seen over a shoulder is worth nothing.
    expect(() => withCode(second, now, from)).toThrow(code('code-refused'));
    expect(opened.access.people.get(id).hasSecondFactor).toBe(true);
  });

  it('allows one step either way, and no more', async () => {
    const { id, secret } = await withFactor();
    minutes(10);
    const [past, soon] = [-60_000, 60_000].map((ms) => opened.code.call(null, secret) && codeAt(secret, opened.clock.at + ms));
    expect([opened.access.secondFactor.check(id, past ?? ''), opened.access.secondFactor.check(id, soon ?? '')]).toEqual([false, false]);
    expect(opened.access.secondFactor.check(id, codeAt(secret, opened.clock.at - 30_000))).toBe(true);
    expect(opened.access.secondFactor.check(id, codeAt(secret, opened.clock.at + 30_000))).toBe(true);
    expect(opened.access.secondFactor.check(id, codeAt(secret, opened.clock.at))).toBe(false);
  });
  const codeAt = (secret: string, at: number): string => {
    const kept = opened.clock.at;
    opened.clock.at = at;
    const made = opened.code(secret);
    opened.clock.at = kept;
    return made;
  };

  it('cannot be tried out: wrong codes make the name wait, and a new ticket does not help', async () => {
    await withFactor();
    for (let tries = 0; tries < 4; tries += 1) {
      const ticket = await ticketOf('lan', `a/${tries}`).catch(() => 'waits');
      if (ticket === 'waits') break;
      expect(() => opened.access.signIn.withCode(ticket, '000000', from)).toThrow();
    }
    await expect(signIn('lan', password, 'b')).rejects.toThrow(code('too-many-tries'));
  });

  it('has recovery codes, each for once, kept hashed', async () => {
    const { codes } = await withFactor();
    const [one = ''] = codes;
    expect(codes).toHaveLength(10);
    expect(opened.access.signIn.withCode(await ticketOf('lan'), one.toLowerCase(), from)).toMatchObject({ next: 'done' });
    const ticket = await ticketOf('lan');
    expect(() => opened.access.signIn.withCode(ticket, one, from)).toThrow(code('code-refused'));
    const kept = opened.book.all(z.object({ hash: z.string() }), 'SELECT hash FROM access_recovery_codes');
    expect(kept).toHaveLength(9);
    expect(kept.some(({ hash }) => codes.some((each) => hash.includes(each.replaceAll('-', ''))))).toBe(false);
  });

  it('is sealed where it is kept, and counts only once a code of it came back', async () => {
    const { id } = await opened.person('lan');
    const { secret } = opened.access.secondFactor.begin(id);
    expect(await signIn('lan')).toMatchObject({ next: 'done' });
    expect(() => opened.access.secondFactor.confirm(id, '000000')).toThrow(code('code-refused'));
    minutes(20);
    expect(() => opened.access.secondFactor.confirm(id, opened.code(secret))).toThrow(code('code-refused'));
    const again = opened.access.secondFactor.begin(id).secret;
    opened.access.secondFactor.confirm(id, opened.code(again));
    expect(opened.book.get(z.object({ totp: z.string() }), 'SELECT totp FROM access_people WHERE id = ?', [id])?.totp).toBe(`sealed:${again}`);
  });

  it('that a role needs leaves nothing else open until it is set up', async () => {
    opened = openForTest({ secondFactor: ['administrator'] });
    await opened.person('boss', 'administrator');
    await opened.person('lan');
    const enrolling = async (name: string): Promise<boolean | undefined> => {
      const signed = await signIn(name);
      return signed.next === 'done' ? opened.access.sessions.open(signed.secret)?.enrolling : undefined;
    };
    expect([await enrolling('boss'), await enrolling('lan')]).toEqual([true, false]);
  });
});

it('knows the roles that the office’s file knows', () => {
  expect(roles).toEqual(officeRoles);
  expect(Object.keys(permissionsOf)).toEqual([...roles]);
});
