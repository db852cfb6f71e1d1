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

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The memory that the newest pictures of all cameras may take together. They are a comfort for those who come later, and
 * must never take what is needed to serve those who are there: a camera that finds none left is relayed all the same, and
 * who joins it waits for its next key picture. For all threads.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class PictureMemory {

    private final long most;
    private final AtomicLong used = new AtomicLong();

    /** @param most bytes, of all cameras together */
    public PictureMemory(long most) {
        this.most = most;
    }

    /**
     * A quarter of what the virtual machine gives to buffers outside of its heap, which is as much as its heap may take
     * if {@code -XX:MaxDirectMemorySize} does not say otherwise.
     */
    public static PictureMemory ofThisMachine() {
        return new PictureMemory(Runtime.getRuntime().maxMemory() / 4);
    }

    /** True if there is room for a group of pictures of so many bytes, at this moment. */
    public boolean hasRoom(long bytes) {
        return used.get() + bytes <= most;
    }

    /** Takes memory; false if there is not so much left, and nothing is taken. */
    public boolean take(int bytes) {
        if (used.addAndGet(bytes) <= most) {
            return true;
        }
        used.addAndGet(-bytes);
        return false;
    }

    /** Gives back what was taken. */
    public void giveBack(int bytes) {
        used.addAndGet(-bytes);
    }

    /** Bytes that are taken. */
    public long used() {
        return used.get();
    }
}
