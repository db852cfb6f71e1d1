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
package org.openhab.camerahub.benchmark.soak;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Counts what Netty's leak detector finds, and prints it to the standard error output.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Leaks extends ResourceLeakDetectorFactory {

    private final AtomicInteger found = new AtomicInteger();

    /** Has to come before any other use of Netty. */
    static Leaks watch() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        Leaks leaks = new Leaks();
        ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(leaks);
        return leaks;
    }

    int found() {
        return found.get();
    }

    @Override
    @NonNullByDefault({}) // Netty says nothing about it
    @SuppressWarnings("deprecation") // there is no other method to override
    public <T> ResourceLeakDetector<T> newResourceLeakDetector(
            Class<T> resource, int samplingInterval, long maxActive) {
        return new Detector<>(resource, samplingInterval);
    }

    private final class Detector<T> extends ResourceLeakDetector<T> {

        Detector(@Nullable Class<T> resource, int samplingInterval) {
            super(resource, samplingInterval);
        }

        @Override
        protected boolean needReport() {
            return true;
        }

        @Override
        protected void reportTracedLeak(@Nullable String resourceType, @Nullable String records) {
            found.incrementAndGet();
            System.err.println("LEAK of " + resourceType + records);
        }

        @Override
        protected void reportUntracedLeak(@Nullable String resourceType) {
            found.incrementAndGet();
            System.err.println("LEAK of " + resourceType);
        }
    }
}
