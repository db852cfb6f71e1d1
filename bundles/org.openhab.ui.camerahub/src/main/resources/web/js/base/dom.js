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
 * Builds the page. What cameras and viewers call themselves is hostile input, so text becomes text nodes only: there is
 * no way from here to the HTML parser.
 */

const PROPERTIES = new Set(['checked', 'disabled', 'hidden', 'indeterminate', 'muted', 'readOnly', 'selected', 'value']);
const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element with attributes (null and false leave one out), listeners (`on: {click: …}`) and children; children that
 * are no nodes become text.
 */
export function el(tag, attributes = {}, ...children) {
    return furnish(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svg(tag, attributes = {}, ...children) {
    return furnish(document.createElementNS(SVG, tag), attributes, children);
}

function furnish(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (name === 'on') {
            Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
        } else if (PROPERTIES.has(name)) {
            element[name] = value;
        } else {
            setAttribute(element, name, value);
        }
    }
    append(element, children);
    return element;
}

function append(element, children) {
    for (const child of children.flat(Infinity)) {
        if (child !== null && child !== undefined && child !== false) {
            element.append(child instanceof Node ? child : document.createTextNode(String(child)));
        }
    }
}

/** Sets or removes an attribute, and touches the page only if something changes. */
export function setAttribute(element, name, value) {
    if (value === null || value === undefined || value === false) {
        element.removeAttribute(name);
    } else if (element.getAttribute(name) !== String(value === true ? '' : value)) {
        element.setAttribute(name, value === true ? '' : String(value));
    }
}

/** Sets an element's text, and touches the page only if it changes: what is polled changes seldom. */
export function setText(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}

export function replace(element, ...children) {
    element.replaceChildren();
    append(element, children);
    return element;
}

/**
 * Keeps one view per item in a container, in the items' order, and keeps views over updates: focus, open parts and
 * running pictures survive.
 *
 * @param create makes a view of an item: `{root, update(item), dispose?()}`
 */
export function keyedList(container, key, create) {
    const views = new Map();
    const show = items => {
        const wanted = new Set(items.map(key));
        for (const [id, view] of views) {
            if (!wanted.has(id)) {
                view.dispose?.();
                view.root.remove();
                views.delete(id);
            }
        }
        items.forEach((item, index) => {
            const id = key(item);
            const view = views.get(id) ?? create(item);
            views.set(id, view);
            view.update(item);
            if (container.children[index] !== view.root) {
                container.insertBefore(view.root, container.children[index] ?? null);
            }
        });
    };
    return { show, view: id => views.get(id), clear: () => show([]) };
}

let counter = 0;

/** An id that no other element of this page has, to tie labels to what they describe. */
export function uniqueId(prefix) {
    counter += 1;
    return `${prefix}-${counter}`;
}
