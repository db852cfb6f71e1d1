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
package org.openhab.io.camerahub.internal.original;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML, and JSON as a part of it, read into maps, lists and texts. Every scalar stays the text that the user wrote:
 * {@code 0123}, {@code on} and {@code 1e3} may be passwords. What would grow beyond all bounds is refused.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class TextTree {

    /** Characters of a file: the items of a large house are a tenth of it. */
    public static final int MOST_CHARACTERS = 1024 * 1024;
    /** Values of a file after its aliases have been put in. */
    static final int MOST_NODES = 200_000;

    private static final int MOST_LEVELS = 50;

    /** Takes each key that stands twice in its map, of which the last one holds. */
    @FunctionalInterface
    public interface Twice {
        /** @param line of the second one, from 1 */
        void found(int line, String key);
    }

    private final Twice twice;
    private int nodes;

    private TextTree(Twice twice) {
        this.twice = twice;
    }

    /**
     * Reads a text.
     *
     * @return a map, a list or a text; an empty map for an empty text
     * @throws IllegalArgumentException if it is not YAML, or too large; the message says where, without a value
     */
    public static Object read(String text, Twice twice) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("it is not YAML, or too large");
        }
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(MOST_LEVELS);
        limits.setMaxAliasesForCollections(MOST_LEVELS);
        try {
            @Nullable Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
            return root == null ? Map.of() : new TextTree(twice).value(root, 0);
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException(
                    e.getProblemMark() == null
                            ? "it is not YAML"
                            : "it is not YAML from line " + (e.getProblemMark().getLine() + 1) + " on: "
                                    + e.getProblem(),
                    e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("it is not YAML, or too large", e);
        }
    }

    private Object value(Node node, int level) {
        nodes++;
        if (nodes > MOST_NODES || level > MOST_LEVELS) {
            throw new IllegalArgumentException("it has more values or levels than any real file");
        }
        if (node instanceof MappingNode mapping) {
            return map(mapping, level);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(element -> list.add(value(element, level + 1)));
            return list;
        }
        return node instanceof ScalarNode scalar && !Tag.NULL.equals(node.getTag()) ? scalar.getValue() : "";
    }

    private Map<String, Object> map(MappingNode mapping, int level) {
        Map<String, Object> merged = new LinkedHashMap<>();
        Map<String, Object> own = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Object value = value(tuple.getValueNode(), level + 1);
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (Tag.MERGE.equals(tuple.getKeyNode().getTag())) {
                merge(value, merged);
            } else if (own.containsKey(key)) {
                own.put(key, value);
                twice.found(tuple.getKeyNode().getStartMark().getLine() + 1, key);
            } else {
                own.put(key, value);
            }
        }
        merged.putAll(own);
        return merged;
    }

    /** What stands first wins, and everything wins over what is merged (YAML 1.1, merge key). */
    private static void merge(Object value, Map<String, Object> merged) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                if (element != null) {
                    merged.putIfAbsent(String.valueOf(key), element);
                }
            });
        } else if (value instanceof List<?> maps) {
            maps.stream().filter(element -> element instanceof Map).forEach(element -> {
                if (element != null) {
                    merge(element, merged);
                }
            });
        }
    }
}
