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
package org.openhab.camerahub.engine.internal.arrival;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.monitor.Direction;

/**
 * Tells how a TLS handshake ended, if it did not end well: in words that help the owner, for "the Echo says it doesn't
 * respond" has its cause here more often than not.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HandshakeWatch extends ChannelInboundHandlerAdapter {

    private final RingLog log;
    private boolean done;

    HandshakeWatch(RingLog log) {
        this.log = log;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent completion && !done) {
            done = true;
            if (!completion.isSuccess()) {
                explain(Peers.host(context.channel()), completion.cause());
                context.close();
            }
        }
        context.fireUserEventTriggered(event);
    }

    /** TLS that breaks, and resets, are everyday events of a public port; anything else is for the handlers behind. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof DecoderException || cause instanceof IOException) {
            context.close();
        } else {
            context.fireExceptionCaught(cause);
        }
    }

    private void explain(String peer, Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        String lower = text.toLowerCase(Locale.ROOT);
        if (cause instanceof ClosedChannelException) {
            note(Direction.SECURITY, "left", peer, "left before the end of the TLS handshake");
        } else if (cause instanceof SslHandshakeTimeoutException) {
            note(Direction.SECURITY, "silent", peer, "connected but did not finish the TLS handshake in time");
        } else if (lower.contains("certificate") || lower.contains("unknown_ca") || lower.contains("unknown ca")) {
            note(
                    Direction.HINT,
                    "distrust",
                    peer,
                    "does not accept the hub's certificate (" + text + "): it has to be issued by a public authority"
                            + " for the name that the viewer uses, with its whole chain; 'openhab:camerahub"
                            + " certificate' shows it");
        } else if (isWithoutCommonGround(lower)) {
            note(
                    Direction.HINT,
                    "old",
                    peer,
                    "offers no TLS version or cipher suite that is good enough (" + text + "): TLS 1.2 with ECDHE and"
                            + " AES-GCM or ChaCha20 is needed");
        } else if (cause instanceof SSLException) {
            note(Direction.SECURITY, "broken", peer, "broke off the TLS handshake (" + text + ")");
        } else {
            note(Direction.SECURITY, "left", peer, "left before the end of the TLS handshake");
        }
    }

    private static boolean isWithoutCommonGround(String text) {
        return text.contains("cipher")
                || text.contains("protocol")
                || text.contains("version")
                || text.contains("no_shared");
    }

    private void note(Direction direction, String kind, String peer, String text) {
        log.note(direction, kind + " " + peer, peer + " " + text);
    }
}
