/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/*
 * The certificate that viewers are shown, and what they may stumble over.
 */
import { el, replace } from '../base/dom.js';
import { date, dateTime } from '../base/format.js';
import { t } from '../base/language.js';
import { poll } from '../base/poll.js';
import { badge, busy, emptyState } from '../parts/controls.js';
import { icon } from '../parts/icons.js';

const PAUSE = 30_000;

export class CertificatePage {
    #api;
    #poll = null;
    #shown = '';
    #place = el('div', {}, busy(t('state.loading')));

    constructor(api) {
        this.#api = api;
        this.root = el('section', { class: 'page' }, this.#place);
    }

    start() {
        this.#poll = poll(PAUSE, async signal => this.#show(await this.#api.get('certificate', signal)), error => this.#fail(error));
    }

    dispose() {
        this.#poll?.stop();
    }

    #show(certificate) {
        const shown = JSON.stringify(certificate);
        if (shown !== this.#shown) {
            this.#shown = shown;
            replace(this.#place, certificate ? page(certificate) : noCertificate());
        }
    }

    #fail(error) {
        this.#shown = '';
        replace(this.#place, error.status === 404 ? noCertificate(error.message) : emptyState('warning', t('state.failed'), error.message));
    }
}

function noCertificate(message = '') {
    return emptyState('certificate', t('certificate.none.title'), message || t('certificate.none.text'),
        el('p', {}, el('a', { class: 'button primary', href: '#/settings' }, t('certificate.none.action'))));
}

function page(certificate) {
    return [
        certificate.warnings.map(warning => el('p', { class: 'fault fault-warning' }, icon('warning'), el('span', {}, warning.message))),
        el('div', { class: 'tiles' }, validity(certificate), identity(certificate), chain(certificate), offered(certificate)),
    ];
}

function tile(title, ...content) {
    return el('section', { class: 'tile' }, el('h2', {}, title), content);
}

function facts(pairs) {
    return el('dl', { class: 'facts' }, pairs.filter(([, value]) => value).map(([key, value]) =>
        el('div', {}, el('dt', {}, t(key)), el('dd', {}, value))));
}

function validity(certificate) {
    const days = certificate.daysLeft;
    const warned = code => certificate.warnings.some(warning => warning.code === code);
    const kind = warned('expired') ? 'bad' : warned('expires-soon') ? 'warn' : 'good';
    const begin = Date.parse(certificate.notBefore);
    const all = Math.max(1, Date.parse(certificate.notAfter) - begin);
    const gone = Math.min(100, Math.max(0, Math.round(((Date.now() - begin) / all) * 100)));
    return tile(t('certificate.validity'),
        el('p', { class: `days days-${kind}` }, kind === 'bad' ? t('certificate.expired', { count: Math.abs(days) }) : t('certificate.daysLeft', { count: days })),
        el('progress', { max: '100', value: gone, class: `progress-${kind}`, 'aria-label': t('certificate.gone') }),
        facts([['certificate.notBefore', dateTime(certificate.notBefore)], ['certificate.notAfter', dateTime(certificate.notAfter)]]));
}

function identity(certificate) {
    return tile(t('certificate.identity'),
        el('ul', { class: 'chips', role: 'list', 'aria-label': t('certificate.names') }, certificate.names.map(name => el('li', { class: 'chip' }, name))),
        facts([['certificate.subject', certificate.subject], ['certificate.issuer', certificate.issuer],
            ['certificate.keyType', certificate.keyType], ['certificate.serial', certificate.serial],
            ['certificate.fingerprint', certificate.fingerprintSha256], ['certificate.source', certificate.source],
            ['certificate.loaded', certificate.loadedAt && dateTime(certificate.loadedAt)]]));
}

function chain(certificate) {
    return tile(t('certificate.chain'), el('p', { class: 'muted' }, t('certificate.chainText')),
        el('ol', { class: 'chain' }, certificate.chain.map(link => el('li', {}, el('strong', {}, link.subject),
            link.issuer ? el('span', { class: 'muted' }, t('certificate.issuedBy', { issuer: link.issuer })) : null,
            link.notAfter ? el('span', { class: 'muted' }, `${date(link.notBefore)} – ${date(link.notAfter)}`) : null))));
}

function offered(certificate) {
    return tile(t('certificate.offered'),
        el('h3', {}, t('certificate.protocols')),
        el('p', { class: 'badges' }, certificate.protocols.map(name => badge(name, 'good'))),
        el('h3', {}, t('certificate.suites')),
        el('ul', { class: 'suites' }, certificate.suites.map(name => el('li', {}, name))));
}
