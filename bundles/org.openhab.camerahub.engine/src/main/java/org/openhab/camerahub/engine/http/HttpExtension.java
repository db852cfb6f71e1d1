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
package org.openhab.camerahub.engine.http;

import java.util.concurrent.CompletionStage;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Answers what is posted to one path of the hub's TLS port. Whoever may connect gets here: it is for the extension to
 * ask for credentials.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface HttpExtension {

    /** Bodies have up to so many bytes; larger ones are answered with 413. */
    int LARGEST_BODY = 32 << 10;

    /** The one path that is served, e.g. {@code /camerahub/api/alexa/smarthome}. */
    String path();

    /** Called on an event loop: must not block. May complete on any thread; a failure is answered with 500. */
    CompletionStage<HttpReply> answer(HttpPost post);
}
