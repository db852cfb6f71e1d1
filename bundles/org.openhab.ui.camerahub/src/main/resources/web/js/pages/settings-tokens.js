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
 * The tokens of devices. A secret is shown once, when it is made.
 */
import { el, replace, setAttribute, uniqueId } from '../base/dom.js';
import { part } from '../base/api.js';
import { date } from '../base/format.js';
import { t, textOr } from '../base/language.js';
import { badge, button, copyable } from '../parts/controls.js';
import { confirm, openDialog } from '../parts/dialog.js';
import { failure, notice } from '../parts/notices.js';

const ROLES = ['camera', 'router', 'alexa'];

export class TokensPart {
    #api;
    #list = el('ul', { class: 'entries', role: 'list' });
    #things = el('datalist', { id: uniqueId('things') });
    #thing = el('input', { type: 'text', id: uniqueId('thing'), list: this.#things.id, required: true, autocomplete: 'off', spellcheck: 'false',
        placeholder: 'camerahub:camera:home:door', name: 'token-thing' });
    #role = el('select', { id: uniqueId('role'), name: 'token-role' }, ROLES.map(role => el('option', { value: role }, t(`tokens.role.${role}`))));
    #permanent = el('input', { type: 'checkbox', id: uniqueId('permanent') });

    constructor(api) {
        this.#api = api;
        this.root = el('section', { class: 'tile', hidden: true }, el('h2', {}, t('tokens.title')), el('p', { class: 'muted' }, t('tokens.text')),
            this.#list,
            el('form', { class: 'small-form', on: { submit: event => this.#enrol(event) } },
                el('div', { class: 'field' }, el('label', { for: this.#role.id }, t('tokens.role')), this.#role),
                el('div', { class: 'field' }, el('label', { for: this.#thing.id }, t('tokens.thing')), this.#thing, this.#things),
                el('label', { class: 'check-row', for: this.#permanent.id }, this.#permanent, t('tokens.permanent')),
                el('button', { type: 'submit' }, t('tokens.enrol'))));
    }

    async start() {
        try {
            const [tokens, cameras] = await Promise.all([this.#api.get('tokens'), this.#api.get('cameras')]);
            replace(this.#things, cameras.filter(camera => camera.source === 'thing').map(camera =>
                el('option', { value: camera.id }, camera.label)));
            this.#show(tokens);
            setAttribute(this.root, 'hidden', false);
        } catch (error) {
            // Without the binding there are no devices that could hold a token.
            if (error.status !== 404 && error.status !== 503) {
                failure(error);
            }
        }
    }

    #show(tokens) {
        replace(this.#list, tokens.length === 0 ? el('li', { class: 'muted' }, t('tokens.none')) : tokens.map(token => this.#entry(token)));
    }

    #entry(token) {
        const until = token.expiresAt ? t('tokens.until', { date: date(token.expiresAt) }) : t('tokens.forever');
        const named = { thing: token.thing };
        return el('li', { 'data-selector': token.selector },
            el('div', { class: 'entry-text' }, el('strong', {}, token.thing), badge(textOr(`tokens.role.${token.role}`, token.role), 'quiet'),
                el('span', { class: 'muted' }, `${t('tokens.issued', { date: date(token.issuedAt) })} · ${until}`)),
            el('div', { class: 'entry-actions' },
                button(t('tokens.renew'), 'refresh', () => this.#renew(token), { class: 'quiet', 'aria-label': t('tokens.renewThat', named) }),
                button(t('tokens.revoke'), 'clear', () => this.#revoke(token), { class: 'quiet-danger', 'aria-label': t('tokens.revokeThat', named) })));
    }

    async #enrol(event) {
        event.preventDefault();
        const wish = { thing: this.#thing.value.trim(), role: this.#role.value, permanent: this.#permanent.checked };
        await this.#act(async () => {
            const { enrolment } = await this.#api.post('tokens', wish);
            tellOnce(t('tokens.enrolment.title'), t('tokens.enrolment.text'), [[t('tokens.enrolment'), enrolment]]);
        });
    }

    async #renew(token) {
        if (await confirm(t('tokens.renewThat', { thing: token.thing }), t('tokens.renewText'), t('tokens.renew'))) {
            await this.#act(async () => {
                const issued = await this.#api.post(`tokens/${part(token.selector)}/renew`);
                tellOnce(t('tokens.renewed'), t('tokens.renewedText'),
                    [[t('tokens.token'), issued.token], [t('tokens.renewal'), issued.renewal]].filter(([, value]) => value));
            });
        }
    }

    async #revoke(token) {
        if (await confirm(t('tokens.revokeThat', { thing: token.thing }), t('tokens.revokeText'), t('tokens.revoke'))) {
            await this.#act(async () => {
                await this.#api.delete(`tokens/${part(token.selector)}`);
                notice(t('tokens.revoked'));
            });
        }
    }

    async #act(change) {
        try {
            await change();
            await this.start();
        } catch (error) {
            failure(error);
        }
    }
}

function tellOnce(title, text, secrets) {
    openDialog(title, [el('p', {}, text), secrets.map(([label, value]) => copyable(label, value).root)]);
}
