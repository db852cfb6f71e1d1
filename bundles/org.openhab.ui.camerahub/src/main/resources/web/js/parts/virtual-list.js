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
 * A list of thousands of rows of equal height, of which only those in sight are in the page. It is a listbox: arrows
 * walk from row to row, and the chosen row is named to screen readers by its place among all.
 */
import { el, setAttribute, uniqueId } from '../base/dom.js';

const SPARE_ROWS = 8;
/** Pixels from the end within which the list counts as being at its end, and follows new rows. */
const AT_END = 24;

export class VirtualList {
    #rows = [];
    #views = new Map();
    #id = uniqueId('rows');
    #spacer = el('div', { class: 'rows-spacer', role: 'presentation' });
    #paint;
    #chosen;
    #height = 0;
    #selected = null;
    #queued = false;
    #follows = true;

    /**
     * @param key of a row
     * @param paint makes the element of a row
     * @param chosen called with the row that the person chooses
     * @param moved called when the list begins or ceases to follow its end
     */
    constructor({ label, key, paint, chosen, moved }) {
        this.key = key;
        this.#paint = paint;
        this.#chosen = chosen;
        this.moved = moved;
        this.root = el('div', {
            class: 'rows', role: 'listbox', tabindex: '0', 'aria-label': label,
            on: { scroll: () => this.#scrolled(), keydown: event => this.#walk(event), click: event => this.#click(event) },
        }, this.#spacer);
        this.resize = new ResizeObserver(() => this.#resized());
        this.resize.observe(this.root);
    }

    dispose() {
        this.resize.disconnect();
    }

    get follows() {
        return this.#follows;
    }

    /** Shows these rows, which are those of before with some gone at the begin and some come at the end, or others. */
    show(rows) {
        this.#rows = rows;
        this.#refresh();
    }

    toEnd() {
        this.#follows = true;
        this.#refresh();
        this.moved(true);
    }

    #resized() {
        const probe = el('div', { class: 'row', 'aria-hidden': 'true' }, ' ');
        this.#spacer.append(probe);
        this.#height = probe.getBoundingClientRect().height;
        probe.remove();
        this.#clear();
        this.#refresh();
    }

    #clear() {
        this.#views.forEach(view => view.remove());
        this.#views.clear();
    }

    /** At most once per frame, however many lines arrive. */
    #refresh() {
        if (this.#queued) {
            return;
        }
        this.#queued = true;
        requestAnimationFrame(() => {
            this.#queued = false;
            this.#draw();
        });
    }

    #draw() {
        if (this.#height === 0) {
            return;
        }
        this.#spacer.style.height = `${this.#rows.length * this.#height}px`;
        if (this.#follows) {
            this.root.scrollTop = this.root.scrollHeight;
        }
        const first = Math.max(0, Math.floor(this.root.scrollTop / this.#height) - SPARE_ROWS);
        const last = Math.min(this.#rows.length, Math.ceil((this.root.scrollTop + this.root.clientHeight) / this.#height) + SPARE_ROWS);
        const wanted = new Set();
        for (let index = first; index < last; index++) {
            wanted.add(this.key(this.#rows[index]));
            this.#place(index);
        }
        for (const [key, view] of this.#views) {
            if (!wanted.has(key)) {
                view.remove();
                this.#views.delete(key);
            }
        }
        this.#nameSelected();
    }

    #place(index) {
        const row = this.#rows[index];
        const key = this.key(row);
        let view = this.#views.get(key);
        if (!view) {
            view = this.#paint(row);
            view.id = `${this.#id}-${key}`;
            view.setAttribute('role', 'option');
            view.dataset.key = key;
            this.#views.set(key, view);
            this.#spacer.append(view);
        }
        view.style.transform = `translateY(${index * this.#height}px)`;
        setAttribute(view, 'aria-posinset', index + 1);
        setAttribute(view, 'aria-setsize', this.#rows.length);
        setAttribute(view, 'aria-selected', String(key === this.#selected));
    }

    #nameSelected() {
        const view = this.#views.get(this.#selected);
        setAttribute(this.root, 'aria-activedescendant', view ? view.id : null);
    }

    #scrolled() {
        const follows = this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < AT_END;
        if (follows !== this.#follows) {
            this.#follows = follows;
            this.moved(follows);
        }
        this.#refresh();
    }

    #click(event) {
        const view = event.target.closest('[role=option]');
        const index = view ? this.#rows.findIndex(row => String(this.key(row)) === view.dataset.key) : -1;
        if (index >= 0) {
            this.#select(index);
        }
    }

    #walk(event) {
        const now = this.#rows.findIndex(row => this.key(row) === this.#selected);
        const end = this.#rows.length - 1;
        const page = Math.max(1, Math.floor(this.root.clientHeight / this.#height) - 1);
        const from = now < 0 ? end + 1 : now;
        const targets = { ArrowDown: now < 0 ? end : now + 1, ArrowUp: from - 1, PageDown: from + page, PageUp: from - page, Home: 0, End: end };
        if (event.key in targets && end >= 0) {
            event.preventDefault();
            this.#select(Math.min(end, Math.max(0, targets[event.key])));
        }
    }

    #select(index) {
        this.#selected = this.key(this.#rows[index]);
        const top = index * this.#height;
        if (top < this.root.scrollTop) {
            this.root.scrollTop = top;
        } else if (top + this.#height > this.root.scrollTop + this.root.clientHeight) {
            this.root.scrollTop = top + this.#height - this.root.clientHeight;
        }
        // A row that was chosen is to stay in sight while others come.
        this.#follows = index === this.#rows.length - 1 || this.#rows.length * this.#height <= this.root.clientHeight;
        this.moved(this.#follows);
        this.#refresh();
        this.#chosen(this.#rows[index]);
    }
}
