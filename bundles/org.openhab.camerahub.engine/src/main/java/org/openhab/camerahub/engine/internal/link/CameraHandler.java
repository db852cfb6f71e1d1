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

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.function.IntConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.codec.MalformedInput;
import org.openhab.camerahub.rtsp.codec.SkippedInput;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;

/**
 * The end of a camera's pipeline: sorts what came in and reports the end of the connection exactly once.
 *
 * @author Camera Hub authors - Initial contribution
 */
@Sharable // by the attempts to connect to one address after the other, of which one succeeds
@NonNullByDefault
public final class CameraHandler extends ChannelInboundHandlerAdapter {

    /** What a connection tells its session; every call comes on the loop. */
    public interface Listener {
        void connected();

        void response(RtspResponse response);

        void request(RtspRequest request);

        /** Borrowed: retain to keep. */
        void frames(FrameRun run);

        void readComplete();

        /** The last call. */
        void closed(HubException why);
    }

    private final Listener listener;
    private final CameraFaults faults;
    private final Runnable secured;
    private final IntConsumer skipped;
    private boolean heard;
    private boolean over;

    /**
     * @param secured runs when the TLS handshake is done
     * @param skipped hears of bytes that were neither message nor frame and were passed over
     */
    public CameraHandler(Listener listener, CameraFaults faults, Runnable secured, IntConsumer skipped) {
        this.listener = listener;
        this.faults = faults;
        this.secured = secured;
        this.skipped = skipped;
    }

    public void connected() {
        if (!over) {
            listener.connected();
        }
    }

    /** No call to the listener any more. */
    public void silence() {
        over = true;
    }

    public void fail(HubException why) {
        if (!over) {
            over = true;
            listener.closed(why);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (over) {
                return;
            }
            heard = true;
            if (message instanceof FrameRun run) {
                listener.frames(run);
            } else if (message instanceof RtspResponse response) {
                listener.response(response);
            } else if (message instanceof RtspRequest request) {
                listener.request(request);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (!over) {
            listener.readComplete();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                secured.run();
            } else {
                end(context, faults.handshake(handshake.cause()));
            }
        } else if (event instanceof SkippedInput garbage) {
            skipped.accept(garbage.bytes());
        } else if (event instanceof MalformedInput malformed) {
            end(
                    context,
                    faults.of(
                            FaultKind.CAMERA_PROTOCOL,
                            String.valueOf(malformed.cause().getMessage())));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end(context, faults.lost(null));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof DecoderException broken && !heard) {
            end(context, faults.handshake(broken));
        } else {
            end(context, faults.lost(cause));
        }
    }

    private void end(ChannelHandlerContext context, HubException why) {
        fail(why);
        context.close();
    }
}
