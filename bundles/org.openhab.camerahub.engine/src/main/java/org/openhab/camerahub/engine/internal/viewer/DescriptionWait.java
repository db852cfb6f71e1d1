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
package org.openhab.camerahub.engine.internal.viewer;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.description.SdpEditor;
import org.openhab.camerahub.engine.internal.description.ViewerDescription;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * A request that needs the camera's description, until the camera has given it or the time is up: an Echo does not wait
 * longer than 6 s for an answer.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class DescriptionWait {

    private final EventExecutor loop;
    private final ViewerEnvironment env;
    private final Exchange exchange;
    private final CameraStream camera;

    DescriptionWait(EventExecutor loop, ViewerEnvironment env, Exchange exchange, CameraStream camera) {
        this.loop = loop;
        this.env = env;
        this.exchange = exchange;
        this.camera = camera;
    }

    /**
     * @param then gets the camera's description and the viewer's, and answers the request
     * @param fault gets what went wrong, before the request is answered with its status
     */
    void begin(BiConsumer<StreamDescription, ViewerDescription> then, Consumer<HubException> fault) {
        long waited = env.nanoTime().getAsLong() - exchange.arrivedNanos();
        long left = Math.max(0, env.limits().viewerAnswer().toNanos() - waited);
        Future<?> timeout = loop.schedule(() -> fail(outOfTime(), fault), left, TimeUnit.NANOSECONDS);
        camera.describe(loop).addListener((Future<StreamDescription> done) -> {
            timeout.cancel(false);
            if (exchange.answered()) {
                return;
            }
            if (!done.isSuccess()) {
                fail(asFault(done.cause()), fault);
                return;
            }
            try {
                StreamDescription found = done.getNow();
                then.accept(found, SdpEditor.edit(found, camera.camera(), exchange.header("User-Agent")));
            } catch (HubException e) {
                fail(e, fault);
            }
        });
    }

    /** The viewer does not want to know any more. */
    void giveUp() {
        exchange.answer(RtspStatus.SERVICE_UNAVAILABLE);
    }

    private void fail(HubException why, Consumer<HubException> fault) {
        if (!exchange.answered()) {
            fault.accept(why);
            exchange.answer(RtspStatus.of(why.kind().rtspStatus()));
        }
    }

    private HubException outOfTime() {
        return new HubException(FaultKind.CAMERA_TIMEOUT, camera.camera().label(), FaultDetail.NO_DESCRIPTION);
    }

    private HubException asFault(@Nullable Throwable cause) {
        return cause instanceof HubException known
                ? known
                : new HubException(FaultKind.INTERNAL, camera.camera().label(), "unexpected failure", cause);
    }
}
