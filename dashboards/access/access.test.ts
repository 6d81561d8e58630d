import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { from, openForTest, password, type OpenedAccess } from './testing/open.ts';
import { vouchedPerson } from './vouched.ts';

let opened: OpenedAccess;
beforeEach(() => {
  opened = openForTest();
});
const code = (code: string) => expect.objectContaining({ code });
const hours = (count: number): void => void (opened.clock.at += count * 3_600_000);
const chosen = { password };

describe('the first administrator', () => {
  it('is made by a link that stays until it is used, and opens once', async () => {
    const old = opened.access.firstLink();
    const link = opened.access.firstLink();
    hours(1000);
    const make = (secret: string) => opened.access.signIn.withLink(secret, { ...chosen, name: 'Quản (hư cấu)', signIn: 'Quan' }, from);
    await expect(make(old?.secret ?? '')).rejects.toThrow(code('link-refused'));
    expect(await make(link?.secret ?? '')).toMatchObject({ next: 'done' });
    await expect(make(link?.secret ?? '')).rejects.toThrow(code('link-refused'));
    expect(opened.access.people.list()).toMatchObject([{ signIn: 'quan', role: 'administrator', units: null, active: true }]);
    expect(opened.access.firstLink()).toBe(null);
  });

  it('is not made again by a link that lay about', async () => {
    const link = opened.access.firstLink();
    await opened.person('boss', 'administrator');
    await expect(opened.access.signIn.withLink(link?.secret ?? '', { ...chosen, name: 'X (hư cấu)', signIn: 'x2' }, from)).rejects.toThrow(code('link-refused'));
    expect(opened.access.people.list()).toHaveLength(1);
  });

  it('is one, though two use the link at once', async () => {
    const link = opened.access.firstLink();
    const both = await Promise.allSettled(['a1', 'a2'].map((signIn) => opened.access.signIn.withLink(link?.secret ?? '', { ...chosen, name: 'X (hư cấu)', signIn }, from)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('links', () => {
  it('end after a day, when another is made, and when the person may no longer', async () => {
    const { person, link } = opened.access.people.add('system', { name: 'Lan (hư cấu)', signIn: 'lan', role: 'analyst' });
    const second = opened.access.people.invite('system', person.id);
    expect(() => opened.access.links.look(link.secret)).toThrow(code('link-refused'));
    expect(opened.access.links.look(second.secret)).toMatchObject({ kind: 'invitation', person: person.id });
    hours(24);
    expect(() => opened.access.links.look(second.secret)).toThrow(code('link-refused'));
    const third = opened.access.people.invite('system', person.id);
    opened.access.people.change('system', person.id, { active: false });
    await expect(opened.access.signIn.withLink(third.secret, chosen, from)).rejects.toThrow(code('link-refused'));
  });

  it('are not used up by a password that is refused', async () => {
    const { link } = opened.access.people.add('system', { name: 'Lan (hư cấu)', signIn: 'lan', role: 'analyst' });
    await expect(opened.access.signIn.withLink(link.secret, { password: 'short' }, from)).rejects.toThrow(code('password-too-short'));
    expect(await opened.access.signIn.withLink(link.secret, chosen, from)).toMatchObject({ next: 'done' });
  });

  it('and everything else that opens a door are kept hashed', async () => {
    const person = await opened.person('lan');
    const secrets = [opened.access.people.invite('system', person.id).secret, opened.access.sessions.start(person.id, '').secret, opened.access.tokens.make(opened.viewer(person), { name: 't', role: 'analyst', days: 1 }).secret];
    const tables = opened.book.all(z.object({ name: z.string() }), "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'access_%'");
    const all = JSON.stringify(tables.map(({ name }) => opened.book.all(z.unknown(), `SELECT * FROM ${name}`)));
    expect(tables.length).toBeGreaterThan(6);
    for (const secret of [...secrets, password]) expect(all).not.toContain(secret);
  });
});

describe('sessions', () => {
  it('end after 12 hours without use and after 7 days with it', async () => {
    const { id } = await opened.person('lan');
    const { secret } = opened.access.sessions.start(id, 'Firefox');
    hours(11.9);
    expect(opened.access.sessions.open(secret)).not.toBe(null);
    hours(12);
    expect(opened.access.sessions.open(secret)).toBe(null);
    const used = opened.access.sessions.start(id, 'Firefox').secret;
    for (let at = 10; at < 168; at += 10) {
      hours(10);
      expect(opened.access.sessions.open(used)).not.toBe(null);
    }
    hours(8);
    expect(opened.access.sessions.open(used)).toBe(null);
  });

  it('end with the person, and carry the role as it is now', async () => {
    await opened.person('boss', 'administrator');
    const { id } = await opened.person('lan', 'administrator');
    const { secret } = opened.access.sessions.start(id, '');
    opened.access.people.change('system', id, { role: 'leadership', units: ['so-khcn'] });
    expect(opened.access.sessions.open(secret)?.viewer).toMatchObject({ role: 'leadership', units: ['so-khcn'], by: 'session' });
    opened.access.people.change('system', id, { active: false });
    opened.access.people.change('system', id, { active: true });
    expect(opened.access.sessions.open(secret)).toBe(null);
  });

  it('of other browsers end when the password is changed, which takes the old one', async () => {
    const { id } = await opened.person('lan');
    const [here, there] = [opened.access.sessions.start(id, 'here'), opened.access.sessions.start(id, 'there')];
    await expect(opened.access.signIn.changePassword(id, 'not the old one', 'một mật khẩu khác hẳn', here.id)).rejects.toThrow(code('sign-in-refused'));
    await expect(opened.access.signIn.changePassword(id, password, '123456789012', here.id)).rejects.toThrow(code('password-too-common'));
    expect(opened.access.sessions.open(there.secret)).not.toBe(null);
    await opened.access.signIn.changePassword(id, password, 'một mật khẩu khác hẳn', here.id);
    expect([opened.access.sessions.open(here.secret) !== null, opened.access.sessions.open(there.secret)]).toEqual([true, null]);
  });

  it('of others are not ended by naming them', async () => {
    const [lan, minh] = [await opened.person('lan'), await opened.person('minh')];
    const { id, secret } = opened.access.sessions.start(minh.id, '');
    expect(opened.access.sessions.end(lan.id, id)).toBe(false);
    expect(opened.access.sessions.open(secret)).not.toBe(null);
  });
});

describe('tokens', () => {
  it('have the own role or less, never more, and none is made by another', async () => {
    const lan = opened.viewer(await opened.person('lan'));
    expect(() => opened.access.tokens.make(lan, { name: 'x', role: 'administrator', days: 1 })).toThrow(code('not-allowed'));
    expect(() => opened.access.tokens.make({ ...lan, role: 'administrator' }, { name: 'x', role: 'administrator', days: 1 })).toThrow(code('not-allowed'));
    const { secret } = opened.access.tokens.make(lan, { name: 'x', role: 'leadership', days: 1 });
    const byToken = opened.access.tokens.open(secret);
    expect(byToken).toMatchObject({ id: lan.id, role: 'leadership', by: 'token' });
    expect(() => opened.access.tokens.make({ ...lan, by: 'token' }, { name: 'x', role: 'leadership', days: 1 })).toThrow(code('not-allowed'));
  });

  it('sink with the person’s role, and end with their time, the person, and a reset', async () => {
    await opened.person('boss', 'administrator');
    const person = await opened.person('lan', 'administrator');
    const make = (): string => opened.access.tokens.make(opened.viewer(opened.access.people.get(person.id)), { name: 'x', role: opened.access.people.get(person.id).role, days: 2 }).secret;
    const token = make();
    opened.access.people.change('system', person.id, { role: 'leadership' });
    expect(opened.access.tokens.open(token)?.role).toBe('leadership');
    hours(48);
    expect(opened.access.tokens.open(token)).toBe(null);
    const second = make();
    opened.access.people.reset('system', person.id);
    expect(opened.access.tokens.open(second)).toBe(null);
    expect(opened.access.tokens.open('diembao_nothing')).toBe(null);
  });
});

describe('people', () => {
  it('are let in again by an invitation, which the log says', async () => {
    const { id } = await opened.person('lan');
    opened.access.people.change('system', id, { active: false });
    opened.access.people.invite('system', id);
    expect(opened.access.people.get(id).active).toBe(true);
    expect(opened.access.audit.list({ object: `person/${id}` }, 3).map(({ act }) => act)).toEqual(['link-made', 'person-activated', 'person-deactivated']);
  });

  it('are changed by administrators only', async () => {
    const lan = await opened.person('lan');
    const viewer = opened.viewer(lan);
    for (const act of [() => opened.access.people.add(viewer, { name: 'X (hư cấu)', signIn: 'x2', role: 'analyst' }), () => opened.access.people.change(viewer, lan.id, { role: 'administrator' }), () => opened.access.people.invite(viewer, lan.id), () => opened.access.people.reset(viewer, lan.id)]) {
      expect(act).toThrow(code('not-allowed'));
    }
    expect(opened.access.people.get(lan.id).role).toBe('analyst');
  });

  it('have one administrator who can sign in, at least', async () => {
    const boss = await opened.person('boss', 'administrator');
    // Somebody who was invited and never came is nobody to rely on.
    opened.access.people.add('system', { name: 'Mới (hư cấu)', signIn: 'new', role: 'administrator' });
    expect(() => opened.access.people.change(opened.viewer(boss), boss.id, { active: false })).toThrow(code('last-administrator'));
    expect(() => opened.access.people.change(opened.viewer(boss), boss.id, { role: 'analyst' })).toThrow(code('last-administrator'));
    await opened.person('second', 'administrator');
    expect(opened.access.people.change(opened.viewer(boss), boss.id, { role: 'analyst' }).role).toBe('analyst');
  });

  it('have a sign-in name each', async () => {
    const lan = await opened.person('lan');
    expect(() => opened.access.people.add('system', { name: 'X (hư cấu)', signIn: 'LAN', role: 'analyst' })).toThrow(code('sign-in-taken'));
    const minh = await opened.person('minh');
    expect(() => opened.access.people.change('system', minh.id, { signIn: 'Lan' })).toThrow(code('sign-in-taken'));
    expect(opened.access.people.change('system', lan.id, { signIn: 'lan', name: 'Lan' }).name).toBe('Lan');
  });
});

describe('somebody a provider of identities vouches for', () => {
  const vouch = (subject: string, email: string | null, role: 'leadership' | null = null) => vouchedPerson(opened.access.base, { subject: `https://id.example ${subject}`, email, name: 'Lan (hư cấu)', strong: false }, role);

  it('is known by a verified address once, and by the subject from then on', async () => {
    const { id } = await opened.person('lan@so.example');
    expect(() => vouch('s1', null)).toThrow(code('oidc-refused'));
    expect(vouch('s1', 'Lan@So.example')).toBe(id);
    opened.access.people.change('system', id, { signIn: 'lan2@so.example' });
    expect(vouch('s1', null)).toBe(id);
  });

  it('does not open the account of whoever had the address before, nor one that was closed', async () => {
    const { id } = await opened.person('lan@so.example');
    vouch('s1', 'lan@so.example');
    expect(() => vouch('s2', 'lan@so.example')).toThrow(code('oidc-refused'));
    opened.access.people.change('system', id, { active: false });
    expect(() => vouch('s1', 'lan@so.example')).toThrow(code('oidc-refused'));
  });

  it('is taken in only where the office has a role for it', () => {
    expect(() => vouch('s1', 'moi@so.example')).toThrow(code('oidc-refused'));
    const id = vouch('s1', 'moi@so.example', 'leadership');
    expect(opened.access.people.get(id)).toMatchObject({ role: 'leadership', signIn: 'moi@so.example', hasProvider: true, hasPassword: false });
  });
});

describe('the audit log', () => {
  const write = (count: number): void => {
    for (let line = 1; line <= count; line += 1) opened.access.audit.write({ person: null, act: 'case-read', object: `case/${line}`, detail: { line } });
  };

  it('is read by who, what and when, newest first', async () => {
    const lan = await opened.person('lan');
    hours(1);
    const at = new Date(opened.clock.at);
    write(3);
    opened.access.audit.write({ person: lan.id, act: 'case-closed', object: 'case/2' });
    const { list } = opened.access.audit;
    expect(list({ act: 'case', from: at }, 10).map(({ act, object }) => `${act} ${object}`)).toEqual(['case-closed case/2', 'case-read case/3', 'case-read case/2', 'case-read case/1']);
    expect(list({ person: lan.id, act: 'case-' }, 10)).toHaveLength(1);
    expect(list({ object: 'case/2' }, 10)).toHaveLength(2);
    expect(list({ until: at, act: 'case' }, 10)).toEqual([]);
    expect([...opened.access.audit.lines({ act: 'case' })].map(({ object }) => object)).toEqual(['case/1', 'case/2', 'case/3', 'case/2']);
  });

  it('is never changed, not even by whoever writes SQL', () => {
    write(2);
    const { run } = opened.book;
    for (const sql of ["UPDATE access_audit SET act = 'x'", 'DELETE FROM access_audit', "INSERT OR REPLACE INTO access_audit VALUES (1, 1, NULL, 'x', 'x', '{}', '', 'x')"]) expect(() => run(sql)).toThrow('never changed');
    expect(opened.access.audit.verify()).toMatchObject({ sound: true, lines: 2 });
  });

  it('tells which line was changed, put in or taken out by whoever took the triggers off', () => {
    const spoil = (sql: string): unknown => {
      opened = openForTest();
      write(1200);
      for (const kind of ['changed', 'deleted', 'replaced']) opened.book.run(`DROP TRIGGER access_audit_never_${kind}`);
      expect(opened.access.audit.verify()).toMatchObject({ sound: true, lines: 1200 });
      opened.book.run(sql);
      return opened.access.audit.verify();
    };
    expect(spoil("UPDATE access_audit SET object = 'case/x' WHERE seq = 700")).toEqual({ sound: false, line: 700 });
    expect(spoil('UPDATE access_audit SET at = at - 1 WHERE seq = 1200')).toEqual({ sound: false, line: 1200 });
    expect(spoil('DELETE FROM access_audit WHERE seq = 3')).toEqual({ sound: false, line: 3 });
    expect(spoil('DELETE FROM access_audit WHERE seq > 1190')).toEqual({ sound: false, line: 1191 });
    expect(spoil('DELETE FROM access_audit')).toEqual({ sound: false, line: 1 });
  });

  it('loses the line with the act that failed', () => {
    expect(() =>
      opened.book.transaction(() => {
        write(1);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(opened.access.audit.verify()).toMatchObject({ sound: true, lines: 0 });
  });
});
