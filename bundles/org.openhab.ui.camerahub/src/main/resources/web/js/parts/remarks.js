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
 * What is wrong and what deserves attention. A warning can be hidden: it comes back when it says something else, when it
 * was gone meanwhile, and in the browser's next session. A fault stays until it is mended.
 */
import { el, keyedList, uniqueId } from '../base/dom.js';
import { t } from '../base/language.js';
import { recallForNow, rememberForNow } from '../base/memory.js';
import { iconButton } from './controls.js';
import { icon } from './icons.js';

export class Remarks {
    #role;
    #memory;
    #hidden;
    #remarks = [];
    #list;

    /**
     * @param name under which the browser keeps what is hidden
     * @param role of each text: `alert` is read out at once
     */
    constructor(name, { role = null, ...attributes } = {}) {
        this.#role = role;
        this.#memory = `camerahub.hidden.${name}`;
        this.#hidden = new Set(JSON.parse(recallForNow(this.#memory) ?? '[]'));
        this.root = el('div', attributes);
        this.#list = keyedList(this.root, identity, remark => this.#view(remark));
    }

    /** @param remarks each with `level` (`error` or `warning`), `text`, and perhaps the `source` it is about */
    show(remarks) {
        this.#remarks = remarks;
        const there = new Set(remarks.map(identity));
        const hidden = [...this.#hidden].filter(id => there.has(id));
        if (hidden.length < this.#hidden.size) {
            this.#keep(hidden);
        }
        this.#write();
    }

    #write() {
        this.#list.show(this.#remarks.filter(remark => !this.#hidden.has(identity(remark))));
    }

    #view(remark) {
        const text = el('span', { id: uniqueId('remark'), role: this.#role },
            remark.source ? [el('strong', {}, remark.source), ' '] : null, remark.text);
        const hide = remark.level === 'warning'
            ? iconButton(t('remark.hide'), 'close', event => this.#hide(remark, event.currentTarget), { 'aria-describedby': text.id }) : null;
        return { root: el('div', { class: `fault fault-${remark.level}` }, icon('warning'), text, hide), update: () => {} };
    }

    /** What had the focus goes: the next button gets it, or the page below. */
    #hide(remark, button) {
        const buttons = [...this.root.querySelectorAll('button')];
        const next = buttons[buttons.indexOf(button) + 1] ?? document.getElementById('panel');
        this.#keep([...this.#hidden, identity(remark)]);
        this.#write();
        next?.focus();
    }

    #keep(hidden) {
        this.#hidden = new Set(hidden);
        rememberForNow(this.#memory, hidden.length === 0 ? null : JSON.stringify(hidden));
    }
}

function identity({ level, source = '', text }) {
    return `${level} ${source} ${text}`;
}
