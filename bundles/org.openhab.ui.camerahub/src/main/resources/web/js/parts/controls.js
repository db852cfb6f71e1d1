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
 * Small controls that several pages use.
 */
import { el, setAttribute, uniqueId } from '../base/dom.js';
import { t } from '../base/language.js';
import { icon } from './icons.js';
import { failure, notice } from './notices.js';

export function button(text, iconName, click, attributes = {}) {
    return el('button', { type: 'button', ...attributes, on: { click } }, iconName ? icon(iconName) : null, el('span', {}, text));
}

/** A button that only shows an icon; its label is for screen readers and as a hint. */
export function iconButton(label, iconName, click, attributes = {}) {
    return el('button', { type: 'button', class: 'quiet icon-only', title: label, 'aria-label': label, ...attributes, on: { click } },
        icon(iconName));
}

/**
 * A switch that acts at once: it shows the wish, and goes back if the hub refuses.
 *
 * @param act sends the wish; gets true or false
 */
export function toggle(label, act, { name = null } = {}) {
    const input = el('input', { type: 'checkbox', role: 'switch', class: 'switch', id: uniqueId('switch'), name });
    let pending = false;
    input.addEventListener('change', async () => {
        const wish = input.checked;
        pending = true;
        setAttribute(root, 'aria-busy', 'true');
        try {
            await act(wish);
        } catch (error) {
            input.checked = !wish;
            failure(error);
        }
        pending = false;
        setAttribute(root, 'aria-busy', null);
    });
    const root = el('label', { class: 'toggle', for: input.id }, el('span', {}, label), input);
    const update = on => {
        if (!pending && input.checked !== on) {
            input.checked = on;
        }
    };
    return { root, input, update };
}

/** A value in a field that can be selected, and a button that copies it. */
export function copyable(label, value) {
    const field = el('input', { type: 'text', readOnly: true, class: 'copy-field', value, id: uniqueId('copy'),
        on: { focus: event => event.target.select() } });
    const copy = iconButton(t('action.copyThat', { what: label }), 'copy', async () => {
        await toClipboard(field);
        notice(t('notice.copied', { what: label }));
    });
    const root = el('div', { class: 'copyable' }, el('label', { for: field.id }, label), el('div', { class: 'copy-row' }, field, copy));
    return { root, update: text => field.value !== text && (field.value = text) };
}

/** openHAB is mostly used by plain HTTP, where browsers offer no clipboard to pages: then the old way. */
async function toClipboard(field) {
    if (navigator.clipboard && window.isSecureContext) {
        await navigator.clipboard.writeText(field.value);
        return;
    }
    field.select();
    document.execCommand('copy');
}

/** A coloured word for a state; the colour says nothing that the word does not. */
export function badge(text, kind) {
    return el('span', { class: `badge badge-${kind}` }, text);
}

export function emptyState(iconName, title, ...more) {
    return el('div', { class: 'empty' }, icon(iconName), el('h3', {}, title), more.map(text => (text instanceof Node ? text : el('p', {}, text))));
}

export function busy(text) {
    return el('p', { class: 'busy', role: 'status' }, text);
}
