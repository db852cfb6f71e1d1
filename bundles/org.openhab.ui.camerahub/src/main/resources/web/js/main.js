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
 * Starts the page: theme, language, login, then the shell with its tabs.
 */
import { el, replace } from './base/dom.js';
import { Api } from './base/api.js';
import { language, setLanguage } from './base/language.js';
import { Login } from './base/login.js';
import { startTheme } from './base/theme.js';
import { noticePlace } from './parts/notices.js';
import { LoginPage } from './pages/login.js';
import { Shell } from './shell.js';

class CameraHubPage {
    #place = el('div', { id: 'camerahub' });
    #login = new Login();
    #api = new Api(this.#login, error => this.#showLogin(error));
    #shown = null;

    async start() {
        startTheme();
        setLanguage(language());
        document.body.append(this.#place, noticePlace);
        await this.#showFirst();
    }

    async #showFirst() {
        if (await this.#login.token() === null) {
            this.#showLogin(null);
        } else {
            this.#showShell();
        }
    }

    #showShell() {
        this.#show(new Shell(this.#api, {
            changed: () => this.#showShell(),
            logout: () => {
                this.#login.refused();
                this.#showLogin(null);
            },
        }));
    }

    #showLogin(error) {
        if (!(this.#shown instanceof LoginPage)) {
            this.#show(new LoginPage(this.#login, error, {
                changed: () => {
                    this.#shown = null;
                    this.#showLogin(error);
                },
                done: () => this.#showShell(),
            }));
        }
    }

    #show(page) {
        document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());
        this.#shown?.dispose?.();
        this.#shown = page;
        replace(this.#place, page.root);
        page.start?.();
    }
}

new CameraHubPage().start();
