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
package org.openhab.binding.camerahub.internal.notice.sender;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where Telegram is told what cameras see.
 *
 * @param token the bot's, a secret
 * @param chat the id of the chat
 * @param proxy an HTTP proxy as {@code host:port}, empty for none
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record TelegramSettings(String token, String chat, String proxy) {

    public static final TelegramSettings NONE = new TelegramSettings("", "", "");

    private static final String TOKEN = "\\d+:[A-Za-z0-9_-]+";
    private static final String PROXY = "[^:/\\s]+:\\d{1,5}";

    public boolean isSet() {
        return !token.isEmpty() && !chat.isEmpty();
    }

    /** The name of the first parameter that makes no sense. */
    public Optional<String> fault() {
        if (token.isEmpty() != chat.isEmpty()) {
            return Optional.of(token.isEmpty() ? "telegramToken" : "telegramChat");
        }
        if (!token.isEmpty() && !token.matches(TOKEN)) {
            return Optional.of("telegramToken");
        }
        return proxy.isEmpty() || proxy.matches(PROXY) ? Optional.empty() : Optional.of("telegramProxy");
    }

    Optional<InetSocketAddress> proxyAddress() {
        int colon = proxy.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(
                        new InetSocketAddress(proxy.substring(0, colon), Integer.parseInt(proxy.substring(colon + 1))));
    }

    @Override
    public String toString() {
        return "TelegramSettings[" + (isSet() ? "set" : "not set") + "]";
    }
}
