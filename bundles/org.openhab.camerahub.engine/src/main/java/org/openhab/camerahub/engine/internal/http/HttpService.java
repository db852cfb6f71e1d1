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
package org.openhab.camerahub.engine.internal.http;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is served by HTTP, as a connection sees it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface HttpService {

    /** @return never fails; notified on {@code executor}; cancelled when the connection is closed before */
    Future<HttpAnswer> answer(HttpRequest request, byte[] body, HttpClient client, EventExecutor executor);
}
