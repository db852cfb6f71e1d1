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
package org.openhab.camerahub.engine.internal.page;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.http.HttpAnswer;
import org.openhab.camerahub.engine.internal.snapshot.Snapshots;
import org.openhab.camerahub.engine.internal.stream.CameraStream;

/**
 * The still picture of a camera, beside its playlist: Alexa's skill puts {@code .jpg} in the place of {@code .m3u8}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SnapshotPages {

    static final String NAME = "camera.jpg";

    private final Snapshots snapshots;

    SnapshotPages(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    Future<HttpAnswer> picture(CameraStream stream, EventExecutor executor) {
        Promise<HttpAnswer> promise = executor.newPromise();
        snapshots.of(stream).whenComplete((picture, fault) -> {
            if (fault == null) {
                promise.trySuccess(HttpAnswer.of(HttpResponseStatus.OK, "image/jpeg", List.of(picture)));
            } else {
                promise.trySuccess(refusal(fault));
            }
        });
        return promise;
    }

    private static HttpAnswer refusal(Throwable fault) {
        Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
        return cause instanceof HubException known
                ? HttpAnswer.fault(known)
                : HttpAnswer.text(HttpResponseStatus.SERVICE_UNAVAILABLE, String.valueOf(cause.getMessage()))
                        .retryLater();
    }
}
