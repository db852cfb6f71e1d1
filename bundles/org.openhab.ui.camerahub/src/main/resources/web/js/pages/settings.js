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
 * The hub's parameters, the test socket, viewers' accounts and the tokens of devices.
 */
import { el, replace } from '../base/dom.js';
import { t } from '../base/language.js';
import { busy, emptyState, toggle } from '../parts/controls.js';
import { notice } from '../parts/notices.js';
import { AccountsPart } from './settings-accounts.js';
import { SettingsForm } from './settings-form.js';
import { TokensPart } from './settings-tokens.js';

export class SettingsPage {
    #api;
    #form = el('div', { class: 'settings-main' }, busy(t('state.loading')));
    #testSocket = toggle(t('settings.testSocket'), on => this.#switchTestSocket(on), { name: 'testSocket' });
    #accounts;
    #tokens;
    #gone = false;

    constructor(api) {
        this.#api = api;
        this.#accounts = new AccountsPart(api);
        this.#tokens = new TokensPart(api);
        this.root = el('section', { class: 'page settings' }, this.#form,
            el('aside', { class: 'settings-side', 'aria-label': t('settings.more') },
                el('section', { class: 'tile' }, el('h2', {}, t('settings.testSocket')), el('p', { class: 'muted' }, t('settings.testSocketText')),
                    this.#testSocket.root),
                this.#accounts.root, this.#tokens.root));
    }

    async start() {
        this.#accounts.start();
        this.#tokens.start();
        await this.#load();
    }

    /** The test socket may be switched elsewhere, too. */
    showStatus({ testSocket }) {
        this.#testSocket.update(testSocket);
    }

    dispose() {
        this.#gone = true;
    }

    async #load() {
        try {
            const { parameters } = await this.#api.get('settings');
            // Accounts have a part of their own, where a single one can be changed without telling the others again.
            const form = new SettingsForm(parameters.filter(one => one.name !== 'accounts'), changes => this.#save(changes));
            this.#gone || replace(this.#form, form.root);
        } catch (error) {
            replace(this.#form, emptyState('warning', t('state.failed'), error.message));
        }
    }

    async #save(changes) {
        await this.#api.put('settings', changes);
        notice(t('settings.saved'));
        await this.#load();
    }

    async #switchTestSocket(on) {
        await this.#api.put('test-socket', { on });
        notice(t(on ? 'settings.testSocketOn' : 'settings.testSocketOff'));
    }
}
