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
 * The parameters as a form: what changed is sent, what the hub finds wrong stands beside the field.
 */
import { el, replace, setAttribute, setText } from '../base/dom.js';
import { t } from '../base/language.js';
import { failure } from '../parts/notices.js';
import { SettingsField } from './settings-field.js';

export class SettingsForm {
    #fields;
    #save;
    #summary = el('div', { class: 'form-summary', role: 'alert' });
    #submit = el('button', { type: 'submit', class: 'primary', disabled: true }, t('settings.save'));
    #changed = el('span', { class: 'muted', role: 'status' });

    /** @param save sends the changed values; throws ApiError with the faults by field */
    constructor(parameters, save) {
        this.#save = save;
        this.#fields = parameters.map(parameter => new SettingsField(parameter, () => this.#show()));
        const groups = [...new Set(parameters.map(parameter => parameter.group))];
        this.root = el('form', { novalidate: true, class: 'settings-form', on: { submit: event => this.#send(event) } },
            this.#summary,
            groups.map(group => this.#group(group)),
            el('div', { class: 'form-actions' }, this.#submit, this.#changed));
    }

    #group(group) {
        const fields = this.#fields.filter(field => field.parameter.group === group);
        const plain = fields.filter(field => !field.parameter.advanced);
        const advanced = fields.filter(field => field.parameter.advanced);
        return el('fieldset', { class: 'tile' }, el('legend', {}, group || t('settings.title')), plain.map(field => field.root),
            advanced.length === 0 ? null : el('details', { class: 'advanced', open: plain.length === 0 },
                el('summary', {}, t('settings.advanced')), advanced.map(field => field.root)));
    }

    #changes() {
        return this.#fields.filter(field => field.changed());
    }

    #show() {
        const count = this.#changes().length;
        this.#submit.disabled = count === 0;
        setText(this.#changed, count === 0 ? '' : t('settings.changes', { count }));
    }

    async #send(event) {
        event.preventDefault();
        const changes = this.#changes();
        this.#fields.forEach(field => field.complain(''));
        replace(this.#summary);
        this.#submit.disabled = true;
        try {
            await this.#save(Object.fromEntries(changes.map(field => [field.parameter.name, field.value()])));
        } catch (error) {
            this.#explain(error);
            this.#show();
        }
    }

    #explain(error) {
        const wrong = this.#fields.filter(field => error.fields?.[field.parameter.name]);
        wrong.forEach(field => field.complain(error.fields[field.parameter.name]));
        if (wrong.length === 0) {
            failure(error);
            return;
        }
        replace(this.#summary, el('p', { class: 'fault fault-error' }, t('settings.wrong', { count: wrong.length })));
        wrong[0].root.closest('details')?.setAttribute('open', '');
        setAttribute(this.#summary, 'data-first', wrong[0].parameter.name);
        wrong[0].input.focus();
    }
}
