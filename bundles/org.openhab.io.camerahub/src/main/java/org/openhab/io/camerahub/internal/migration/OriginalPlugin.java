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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.io.camerahub.internal.config.Numbers;
import org.openhab.io.camerahub.internal.config.ServiceParameter;
import org.openhab.io.camerahub.internal.original.OriginalCredentials;

/**
 * The section of AlexaCamProxy4P3 in SmartHomeNG's {@code etc/plugin.yaml}, as parameters of the service.
 *
 * @param parameters by name and in the order of the settings page, without the accounts
 * @param accounts of viewers
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record OriginalPlugin(Map<String, String> parameters, List<Credentials> accounts) {

    static final OriginalPlugin NONE = new OriginalPlugin(Map.of(), List.of());

    /** What each parameter is called here. */
    static final Map<String, ServiceParameter> PARAMETERS = Map.of(
            "port", ServiceParameter.PORT,
            "video_buffer", ServiceParameter.VIDEO_BUFFER,
            "cert_path", ServiceParameter.CERTIFICATE_CHAIN,
            "cert_path_key", ServiceParameter.CERTIFICATE_KEY,
            "proxy_url", ServiceParameter.PUBLIC_NAME,
            "proxy_credentials", ServiceParameter.ACCOUNTS,
            "proxy_auth_type", ServiceParameter.AUTHENTICATION,
            "only_allow_own_IP", ServiceParameter.ONLY_OWN_ADDRESSES,
            "allowed_IPs", ServiceParameter.ALLOWED_ADDRESSES);

    private static final String NAME = "alexacamproxy4p3";
    private static final Set<String> SHNG_KEYS =
            Set.of("class_name", "class_path", "plugin_name", "instance", "plugin_enabled");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    /** @param notes takes a sentence about each parameter that cannot be carried over */
    static OriginalPlugin read(Object tree, Consumer<String> notes) {
        Optional<Map<?, ?>> section = section(tree);
        if (section.isEmpty()) {
            notes.accept("plugin.yaml: it has no section of AlexaCamProxy4P3.");
            return NONE;
        }
        Reader reader = new Reader(notes);
        section.get()
                .forEach((name, value) ->
                        reader.read(String.valueOf(name), String.valueOf(value).strip()));
        return new OriginalPlugin(reader.parameters, reader.accounts);
    }

    /** {@code proxy_url}, or what an item says: a host without scheme, port and path; empty if it is none. */
    static Optional<String> host(String text) {
        String host = text.substring(text.indexOf("://") < 0 ? 0 : text.indexOf("://") + 3);
        host = host.split("[/:]", 2)[0];
        return HOST.matcher(host).matches() ? Optional.of(host.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<Map<?, ?>> section(Object tree) {
        List<Map<?, ?>> sections = new ArrayList<>();
        if (tree instanceof Map<?, ?> root) {
            if (isOurs(root)) {
                sections.add(root);
            }
            root.values().forEach(value -> {
                if (value instanceof Map<?, ?> section && isOurs(section)) {
                    sections.add(section);
                }
            });
        }
        return sections.stream().findFirst();
    }

    private static boolean isOurs(Map<?, ?> section) {
        return SHNG_KEYS.stream()
                .map(key -> String.valueOf(section.get(key)).toLowerCase(Locale.ROOT))
                .anyMatch(value -> value.equals(NAME) || value.endsWith("." + NAME));
    }

    /** Names no value. */
    @Override
    public String toString() {
        return "OriginalPlugin" + parameters.keySet();
    }

    private static final class Reader {

        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final List<Credentials> accounts = new ArrayList<>();
        private final Consumer<String> notes;

        Reader(Consumer<String> notes) {
            this.notes = notes;
        }

        void read(String key, String value) {
            if (SHNG_KEYS.contains(key) || value.isEmpty()) {
                return;
            }
            if (!PARAMETERS.containsKey(key)) {
                note(key, "is no parameter of AlexaCamProxy4P3");
                return;
            }
            ServiceParameter parameter = PARAMETERS.getOrDefault(key, ServiceParameter.PORT);
            switch (parameter) {
                case PORT, VIDEO_BUFFER -> integer(key, parameter, value);
                case PUBLIC_NAME ->
                    host(value)
                            .ifPresentOrElse(
                                    host -> put(parameter, host),
                                    () -> note(key, "is no host name, so set " + parameter.key()));
                case ACCOUNTS ->
                    OriginalCredentials.parse(value)
                            .ifPresentOrElse(
                                    this::account, () -> note(key, "is neither user:password nor the same in Base64"));
                case AUTHENTICATION -> authentication(key, value.toUpperCase(Locale.ROOT));
                case ONLY_OWN_ADDRESSES ->
                    Numbers.flag(value)
                            .ifPresentOrElse(
                                    flag -> put(parameter, flag.toString()),
                                    () -> note(key, "is neither true nor false"));
                case ALLOWED_ADDRESSES -> addresses(value);
                default -> put(parameter, value);
            }
        }

        private void account(Credentials credentials) {
            accounts.add(credentials);
            if (credentials.username().equalsIgnoreCase("proxy")) {
                note("proxy_credentials", "has the user 'proxy', which VLC treats specially: choose another one");
            }
        }

        private void authentication(String key, String value) {
            if (Set.of("NONE", "BASIC", "DIGEST").contains(value)) {
                put(ServiceParameter.AUTHENTICATION, value);
            } else {
                note(key, "is none of NONE, BASIC, DIGEST");
            }
        }

        /** The default of the original is the word true, which allows nothing. */
        private void addresses(String value) {
            if (Numbers.flag(value).isEmpty()) {
                put(ServiceParameter.ALLOWED_ADDRESSES, value);
            }
        }

        private void integer(String key, ServiceParameter parameter, String value) {
            Numbers.integer(value)
                    .filter(number -> number > 0)
                    .ifPresentOrElse(number -> put(parameter, number.toString()), () -> note(key, "is no number"));
        }

        private void put(ServiceParameter parameter, String value) {
            parameters.put(parameter.key(), value);
        }

        private void note(String key, String text) {
            notes.accept("plugin.yaml: '" + key + "' " + text + ".");
        }
    }
}
