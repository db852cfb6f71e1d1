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
package org.openhab.core.embedded.internal.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.items.Item;
import org.openhab.core.items.MetadataRegistry;

/**
 * An item as the REST interface shows it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ItemView {

    private final MetadataRegistry registry;

    ItemView(MetadataRegistry registry) {
        this.registry = registry;
    }

    /**
     * @param link where items are
     * @param namespaces of the metadata that is to be shown; each is a pattern for the end of a namespace's name
     */
    Map<String, Object> of(Item item, String link, Set<String> namespaces) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("link", link + "/" + item.getName());
        view.put("state", item.getState().toString());
        view.put("editable", false);
        view.put("type", item.getType());
        view.put("name", item.getName());
        String label = item.getLabel();
        if (label != null) {
            view.put("label", label);
        }
        String category = item.getCategory();
        if (category != null) {
            view.put("category", category);
        }
        view.put("tags", item.getTags());
        view.put("groupNames", item.getGroupNames());
        Map<String, Object> metadata = metadata(item.getName(), namespaces);
        if (!metadata.isEmpty()) {
            view.put("metadata", metadata);
        }
        return view;
    }

    private Map<String, Object> metadata(String item, Set<String> namespaces) {
        Map<String, Object> found = new TreeMap<>();
        if (namespaces.isEmpty()) {
            return found;
        }
        Pattern wanted = Pattern.compile(namespaces.stream().collect(Collectors.joining("|", "(", ")$")));
        registry.getAll().stream()
                .filter(each -> each.getUID().getItemName().equals(item))
                .filter(each -> wanted.matcher(each.getUID().getNamespace()).find())
                .forEach(each -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("value", each.getValue());
                    if (!each.getConfiguration().isEmpty()) {
                        shown.put("config", each.getConfiguration());
                    }
                    shown.put("editable", false);
                    found.put(each.getUID().getNamespace(), shown);
                });
        return found;
    }
}
