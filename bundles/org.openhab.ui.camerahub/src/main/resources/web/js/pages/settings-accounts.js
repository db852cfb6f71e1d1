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
 * The accounts of viewers. Passwords go to the hub and never come back.
 */
import { el, replace, setAttribute, uniqueId } from '../base/dom.js';
import { part } from '../base/api.js';
import { t } from '../base/language.js';
import { button } from '../parts/controls.js';
import { confirm } from '../parts/dialog.js';
import { failure, notice } from '../parts/notices.js';

export class AccountsPart {
    #api;
    #list = el('ul', { class: 'entries', role: 'list' });
    #user = el('input', { type: 'text', id: uniqueId('user'), required: true, autocomplete: 'off', spellcheck: 'false', name: 'account-user' });
    #password = el('input', { type: 'password', id: uniqueId('password'), required: true, autocomplete: 'new-password', name: 'account-password' });

    constructor(api) {
        this.#api = api;
        this.root = el('section', { class: 'tile', hidden: true }, el('h2', {}, t('accounts.title')), el('p', { class: 'muted' }, t('accounts.text')),
            this.#list,
            el('form', { class: 'small-form', on: { submit: event => this.#add(event) } },
                el('div', { class: 'field' }, el('label', { for: this.#user.id }, t('accounts.user')), this.#user),
                el('div', { class: 'field' }, el('label', { for: this.#password.id }, t('accounts.password')), this.#password),
                el('button', { type: 'submit' }, t('accounts.add'))));
    }

    async start() {
        try {
            this.#show(await this.#api.get('accounts'));
            setAttribute(this.root, 'hidden', false);
        } catch (error) {
            if (error.status !== 404) {
                failure(error);
            }
        }
    }

    #show(accounts) {
        const names = accounts.map(account => account.user ?? account);
        replace(this.#list, names.length === 0 ? el('li', { class: 'muted' }, t('accounts.none')) : names.map(name =>
            el('li', {}, el('strong', {}, name), button(t('accounts.remove'), 'clear', () => this.#remove(name),
                { class: 'quiet-danger', 'aria-label': t('accounts.removeThat', { user: name }) }))));
    }

    async #add(event) {
        event.preventDefault();
        const user = this.#user.value.trim();
        await this.#act(() => this.#api.post('accounts', { user, password: this.#password.value }), t('accounts.added', { user }));
    }

    async #remove(user) {
        if (await confirm(t('accounts.removeThat', { user }), t('accounts.removeText'), t('accounts.remove'))) {
            await this.#act(() => this.#api.delete(`accounts/${part(user)}`), t('accounts.removed', { user }));
        }
    }

    async #act(change, done) {
        try {
            await change();
            this.#user.value = '';
            this.#password.value = '';
            notice(done);
            await this.start();
        } catch (error) {
            failure(Object.values(error.fields ?? {})[0] ?? error);
        }
    }
}
