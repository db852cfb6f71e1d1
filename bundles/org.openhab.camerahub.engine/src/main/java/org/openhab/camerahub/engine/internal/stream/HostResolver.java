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
package org.openhab.camerahub.engine.internal.stream;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubServices.HostLookup;

/**
 * Turns a host name into addresses without blocking the caller.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface HostResolver {

    /** Completes with one address or more, or with an {@link UnknownHostException}; on any thread. */
    CompletionStage<List<InetAddress>> resolve(String host);

    /** Asks {@code hosts}, which may block, on threads of {@code executor}. */
    static HostResolver onThreadsOf(Executor executor, HostLookup hosts) {
        return host -> CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return hosts.lookup(host);
                    } catch (UnknownHostException e) {
                        throw new CompletionException(e);
                    }
                },
                executor);
    }
}
