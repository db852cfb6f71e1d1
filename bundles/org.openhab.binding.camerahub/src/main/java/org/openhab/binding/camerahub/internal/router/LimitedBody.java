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
package org.openhab.binding.camerahub.internal.router;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads an answer that may not be longer than it makes sense: whoever answers must not fill up openHAB's memory.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
class LimitedBody implements BodySubscriber<String> {

    private final BodySubscriber<String> reader = BodySubscribers.ofString(UTF_8);
    private final long limit;
    private long received;
    private @Nullable Subscription subscription;

    LimitedBody(long limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<String> getBody() {
        return reader.getBody();
    }

    @Override
    public void onSubscribe(@Nullable Subscription subscription) {
        this.subscription = subscription;
        reader.onSubscribe(subscription);
    }

    @Override
    public void onNext(@Nullable List<ByteBuffer> buffers) {
        received += buffers == null
                ? 0
                : buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received <= limit) {
            reader.onNext(buffers);
            return;
        }
        Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
        reader.onError(new IOException("the answer is too long"));
    }

    @Override
    public void onError(@Nullable Throwable fault) {
        reader.onError(fault);
    }

    @Override
    public void onComplete() {
        reader.onComplete();
    }
}
