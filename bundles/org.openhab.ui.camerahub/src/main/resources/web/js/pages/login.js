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
 * Shown when nobody has logged in: the way to openHAB's login, or an API token.
 */
import { el, setText, uniqueId } from '../base/dom.js';
import { t } from '../base/language.js';
import { Api } from '../base/api.js';
import { icon } from '../parts/icons.js';
import { brand, preferences } from '../parts/preferences.js';

export class LoginPage {
    #login;
    #done;
    #message = el('p', { class: 'login-message', role: 'alert' });
    #token = el('input', { type: 'password', id: uniqueId('token'), autocomplete: 'off', required: true, spellcheck: 'false' });
    #keep = el('input', { type: 'checkbox', id: uniqueId('keep') });
    #submit = el('button', { type: 'submit', class: 'primary' }, icon('key'), el('span', {}, t('login.submit')));

    constructor(login, error, { changed, done }) {
        this.#login = login;
        this.#done = done;
        setText(this.#message, error?.message ?? '');
        this.root = el('div', { class: 'login' },
            el('header', { class: 'top' }, brand(), el('div', { class: 'top-tools' }, preferences(changed))),
            el('main', { class: 'login-box' },
                el('h1', {}, t('login.title')),
                el('p', {}, t('login.text')),
                this.#message,
                el('a', { class: 'button primary', href: '/' }, t('login.mainUi')),
                el('p', { class: 'muted' }, t('login.mainUiHint')),
                el('h2', {}, t('login.or')),
                el('form', { class: 'login-form', on: { submit: event => this.#send(event) } },
                    el('label', { for: this.#token.id }, t('login.token')),
                    this.#token,
                    el('p', { class: 'muted' }, t('login.tokenHint')),
                    el('label', { class: 'check-row', for: this.#keep.id }, this.#keep, t('login.keep')),
                    this.#submit)));
    }

    start() {
        document.title = `${t('login.title')} – Camera Hub`;
        this.#token.focus();
    }

    async #send(event) {
        event.preventDefault();
        this.#submit.disabled = true;
        setText(this.#message, '');
        this.#login.useApiToken(this.#token.value.trim(), this.#keep.checked);
        try {
            await new Api(this.#login, () => {}).get('status');
            this.#done();
        } catch (error) {
            this.#login.refused();
            setText(this.#message, error.status === 401 ? t('login.refused') : error.message);
            this.#token.select();
        } finally {
            this.#submit.disabled = false;
        }
    }
}
