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
package org.openhab.camerahub.engine.internal.link;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.util.ReferenceCountUtil;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * TLS towards {@code rtsps} cameras. Reading the runtime's trust store takes its time, so that it is done at the first
 * need and never on an event loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraTls {

    private final Executor blocking;
    private final Map<CameraTrust, CompletableFuture<SslContext>> contexts = new EnumMap<>(CameraTrust.class);

    public CameraTls(Executor blocking) {
        this.blocking = blocking;
    }

    /** Makes the context that {@code camera} will need, so that its first viewer need not wait for it. */
    public void prepareFor(Camera camera) {
        if (camera.url().secure()) {
            context(camera.trust());
        }
    }

    /** Frees what the contexts hold outside of Java's heap; connections that are still open keep their share. */
    public synchronized void close() {
        contexts.values().forEach(context -> context.thenAccept(ReferenceCountUtil::release));
        contexts.clear();
    }

    public synchronized CompletionStage<SslContext> context(CameraTrust trust) {
        if (contexts.containsKey(trust) && contexts.get(trust).isCompletedExceptionally()) {
            contexts.remove(trust);
        }
        return contexts.computeIfAbsent(
                trust, missing -> CompletableFuture.supplyAsync(() -> build(missing), blocking));
    }

    /** With {@link CameraTrust#AUTHORITIES} the certificate has to name the host too (RFC 2818 section 3.1). */
    public static SslHandler handler(SslContext context, CameraTrust trust, RtspUrl url, ByteBufAllocator allocator) {
        SslHandler handler = context.newHandler(allocator, url.host(), url.effectivePort());
        SSLEngine engine = handler.engine();
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(trust == CameraTrust.AUTHORITIES ? "HTTPS" : "");
        engine.setSSLParameters(parameters);
        return handler;
    }

    private static SslContext build(CameraTrust trust) {
        SslContextBuilder builder = SslContextBuilder.forClient()
                .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL_REFCNT : SslProvider.JDK)
                .protocols("TLSv1.3", "TLSv1.2");
        if (trust == CameraTrust.ANY) {
            builder.trustManager(InsecureTrustManagerFactory.INSTANCE);
        }
        try {
            return builder.build();
        } catch (SSLException e) {
            throw new CompletionException(e);
        }
    }
}
