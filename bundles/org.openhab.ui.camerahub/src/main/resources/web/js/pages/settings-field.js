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
 * One parameter: its label, its field, its help, and what is wrong with it. A secret is write-only: the hub never tells
 * it, so an empty field leaves it as it is.
 */
import { el, setAttribute, setText, uniqueId } from '../base/dom.js';
import { t } from '../base/language.js';

export class SettingsField {
    #id = uniqueId('field');
    #initial;
    #error;
    #remove = null;

    constructor(parameter, changed) {
        this.parameter = parameter;
        this.input = this.#makeInput();
        this.#initial = this.#raw();
        this.input.addEventListener('input', changed);
        this.input.addEventListener('change', changed);
        this.#error = el('p', { class: 'field-error', id: `${this.#id}-error`, hidden: true });
        const help = el('p', { class: 'field-help', id: `${this.#id}-help` }, this.#help());
        setAttribute(this.input, 'aria-describedby', help.id);
        const label = el('label', { for: this.#id }, parameter.label || parameter.name, parameter.required ? ' *' : null);
        this.root = parameter.type === 'boolean'
            ? el('div', { class: 'field field-switch' }, el('div', { class: 'field-line' }, label, this.input), help, this.#error)
            : el('div', { class: 'field' }, label, this.#inputLine(), this.#removal(changed), help, this.#error);
    }

    #makeInput() {
        const { name, type, options, multiple, password, value, isSet, min, max, defaultValue } = this.parameter;
        const common = { id: this.#id, name };
        if (type === 'boolean') {
            return el('input', { ...common, type: 'checkbox', role: 'switch', class: 'switch', checked: value === true || value === 'true' });
        }
        if (options?.length > 0) {
            const chosen = String(value ?? defaultValue ?? '');
            return el('select', common, options.map(option => el('option', { value: option.value, selected: option.value === chosen }, option.label)));
        }
        if (password) {
            const hint = isSet ? t('settings.secretSet') : t('settings.secretNone');
            return multiple
                ? el('textarea', { ...common, rows: '2', placeholder: hint, autocomplete: 'off', spellcheck: 'false' })
                : el('input', { ...common, type: 'password', placeholder: hint, autocomplete: 'new-password' });
        }
        if (multiple) {
            return el('textarea', { ...common, rows: '3', spellcheck: 'false', value: (value ?? []).join('\n') });
        }
        const numeric = type === 'integer' || type === 'decimal';
        return el('input', { ...common, type: numeric ? 'number' : 'text', min: numeric ? min : null, max: numeric ? max : null,
            placeholder: defaultValue || null, spellcheck: 'false', autocomplete: 'off', value: String(value ?? '') });
    }

    #inputLine() {
        return this.parameter.unit ? el('div', { class: 'field-line with-unit' }, this.input, el('span', { class: 'muted' }, this.parameter.unit))
            : this.input;
    }

    /** An empty field says "as it is", so removing a secret needs a word of its own. */
    #removal(changed) {
        if (!this.parameter.password || !this.parameter.isSet) {
            return null;
        }
        const id = uniqueId('remove');
        this.#remove = el('input', { type: 'checkbox', id, on: { change: () => {
            this.input.disabled = this.#remove.checked;
            changed();
        } } });
        return el('label', { class: 'check-row', for: id }, this.#remove, t('settings.secretRemove'));
    }

    #help() {
        const { description, multiple, type, defaultValue, options } = this.parameter;
        const lines = multiple ? ` ${t('settings.onePerLine')}` : '';
        const label = options?.find(option => option.value === defaultValue)?.label;
        const usual = defaultValue ? ` ${t('settings.default', { value: type === 'boolean' ? t(`settings.${defaultValue}`) : label ?? defaultValue })}` : '';
        return `${description ?? ''}${lines}${usual}`;
    }

    #raw() {
        return this.input.type === 'checkbox' ? this.input.checked : this.input.value;
    }

    changed() {
        return this.#remove?.checked || this.#raw() !== this.#initial;
    }

    /** The value to send; an empty text takes it back to the default. */
    value() {
        const raw = this.#raw();
        if (this.#remove?.checked || raw === '') {
            return '';
        }
        if (this.parameter.multiple) {
            return raw.split('\n').map(line => line.trim()).filter(line => line !== '');
        }
        // What is no number goes as it is: the hub says what is wrong with it.
        const numeric = this.parameter.type === 'integer' || this.parameter.type === 'decimal';
        return numeric && Number.isFinite(Number(raw)) ? Number(raw) : raw;
    }

    complain(message) {
        setText(this.#error, message);
        setAttribute(this.#error, 'hidden', message === '');
        setAttribute(this.input, 'aria-invalid', message === '' ? null : 'true');
        setAttribute(this.input, 'aria-describedby', message === '' ? `${this.#id}-help` : `${this.#error.id} ${this.#id}-help`);
    }
}
