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
package org.openhab.io.camerahub.internal.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.io.camerahub.internal.original.OriginalAttribute;
import org.openhab.io.camerahub.internal.original.OriginalCamera;

/**
 * Finds the cameras in the item tree of SmartHomeNG, in which a map is an item and its entries are attributes, or
 * further items where they are maps.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class OriginalItems {

    /**
     * An item that is a camera.
     *
     * @param path the names from the root of the tree, e.g. {@code ground.hall.doorcam}
     */
    record Item(String path, Map<String, Object> attributes) {

        /** The last name of the path. */
        String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }

        /** Names no value. */
        @Override
        public String toString() {
            return "Item[" + path + "]";
        }
    }

    private final List<Item> cameras = new ArrayList<>();
    private final Consumer<String> notes;

    private OriginalItems(Consumer<String> notes) {
        this.notes = notes;
    }

    /** @param notes takes a sentence about each item that looks like a camera and is none */
    static List<Item> cameras(Object tree, Consumer<String> notes) {
        OriginalItems items = new OriginalItems(notes);
        if (tree instanceof Map<?, ?> root) {
            items.visit("", root);
        }
        return items.cameras;
    }

    private void visit(String path, Map<?, ?> body) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            String key = String.valueOf(name);
            if (OriginalAttribute.of(key).isPresent() || !(value instanceof Map)) {
                attributes.put(key, value);
            }
        });
        if (OriginalCamera.isDescribedBy(attributes)) {
            cameras.add(new Item(path, attributes));
        } else if (attributes.containsKey(OriginalAttribute.PROXY.token())
                || attributes.containsKey(OriginalAttribute.STREAM_1.token())) {
            notes.accept(path + ": it has no '" + OriginalAttribute.ADDRESSES.token() + "', so it is no camera"
                    + (attributes.containsKey("struct") ? "; structs are not followed." : "."));
        }
        body.forEach((name, value) -> {
            String key = String.valueOf(name);
            if (value instanceof Map<?, ?> child && OriginalAttribute.of(key).isEmpty()) {
                visit(path.isEmpty() ? key : path + '.' + key, child);
            }
        });
    }
}
