import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { sameSite } from '../../infra/http/index.ts';
import { catalogueFileSchema, entriesOf, groupNames, helpWithGroup, loadCatalogue, outletsOf, type CatalogueFeed } from './index.ts';

const catalogue = loadCatalogue();
const entries = entriesOf(catalogue.outlets);

describe('the built-in catalogue', () => {
  it('holds the national press, the Government, every province and foreign press', () => {
    expect(catalogue.outlets.length).toBeGreaterThanOrEqual(200);
    expect(groupNames(catalogue).groups.sort()).toEqual(['foreign-en', 'foreign-vi', 'government', 'merged-provinces', 'national', 'national-en', 'province-portals', 'provinces', 'specialist']);
    expect(catalogue.provinces.size).toBe(34);
    for (const slug of catalogue.provinces.keys()) {
      const holders = catalogue.outlets.filter(({ province }) => province === slug).map(({ holder }) => holder);
      expect(holders, slug).toEqual(expect.arrayContaining(['press', 'public-body']));
    }
    expect(catalogue.outlets.filter(({ id }) => id.startsWith('bo-'))).toHaveLength(14);
  });

  it('turns no address on that nobody was seen to read', () => {
    const confirmed = entries.filter(({ feed }) => feed.status === 'confirmed');
    expect(confirmed.length).toBeGreaterThan(100);
    for (const { id, feed } of confirmed) {
      const kinds = feed.seen.map((name) => catalogue.evidence.get(name)?.how);
      expect(kinds.some((how) => how === 'read' || how === 'used'), id).toBe(true);
    }
  });

  it('keeps feeds within the domain of their outlet, or says why not', () => {
    for (const { id, outlet, feed } of entries) expect(sameSite(outlet.home, feed.url) || (feed.elsewhere ?? '').length >= 10, id).toBe(true);
  });

  it('gives every source an id and an address of its own', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(entries.map(({ feed }) => feed.url)).size).toBe(entries.length);
  });

  it('tells of outlets of merged provinces what is uncertain, and reads nothing of them', () => {
    const merged = catalogue.outlets.filter(({ group }) => group === 'merged-provinces');
    expect(merged.length).toBeGreaterThan(20);
    expect(merged.every(({ uncertain, feeds }) => uncertain !== undefined && feeds.every(({ status }: CatalogueFeed) => status === 'unconfirmed'))).toBe(true);
  });
});

it('has no word for a person: neither in the keys nor among those who publish', () => {
  const keys: string[] = [];
  const walk = (schema: unknown): void => {
    if (schema instanceof z.ZodObject) for (const [key, value] of Object.entries(schema.shape)) { keys.push(key); walk(value); }
    else if (schema instanceof z.ZodArray) walk(schema.element);
    else if (schema instanceof z.ZodRecord) walk(schema.valueType);
    else if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) walk(schema.unwrap());
  };
  walk(catalogueFileSchema);
  expect(keys).toContain('holder');
  expect(keys.filter((key) => /author|byline|person|editor|journalist|writer|handle|account|owner|email|phone|profile/i.test(key))).toEqual([]);
  expect(new Set(catalogue.outlets.map(({ holder }) => holder))).toEqual(new Set(['press', 'public-body']));
});

describe('groups', () => {
  it.each([['national', 'vnexpress'], ['province:lam-dong', 'bao-lam-dong'], ['province:ho-chi-minh', 'sggp'], ['outlet:bao-thanh-hoa', 'bao-thanh-hoa'], ['foreign-vi', 'bbc-tieng-viet']])('%s holds %s', (group, outlet) => {
    expect(outletsOf(catalogue, group)?.map(({ id }) => id)).toContain(outlet);
  });

  it.each([['nationel', 'national'], ['province:da-nan', 'province:da-nang'], ['outlet:vnexpres', 'outlet:vnexpress'], ['da-nang', 'province:da-nang'], ['vnexpress', 'outlet:vnexpress'], ['province:tan-hai', null]])('there is no %s; what is near is %s', (group, suggestion) => {
    expect(outletsOf(catalogue, group)).toBeNull();
    expect(helpWithGroup(catalogue, group).suggestion).toBe(suggestion);
  });
});
