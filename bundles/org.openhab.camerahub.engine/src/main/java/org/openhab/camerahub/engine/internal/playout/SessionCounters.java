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
package org.openhab.camerahub.engine.internal.playout;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a viewer got and did not get. Written by the viewer's event loop only, without the cost of a volatile write for
 * every run; read by any thread.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SessionCounters {

    private static final VarHandle BYTES = handle("bytes");
    private static final VarHandle PACKETS = handle("packets");
    private static final VarHandle DROPPED_PACKETS = handle("droppedPackets");
    private static final VarHandle DROPPED_PICTURES = handle("droppedPictures");

    private long bytes;
    private long packets;
    private long droppedPackets;
    private long droppedPictures;

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(SessionCounters.class, field, long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public void sent(long moreBytes, int morePackets) {
        BYTES.setOpaque(this, bytes + moreBytes);
        PACKETS.setOpaque(this, packets + morePackets);
    }

    void droppedPacket() {
        DROPPED_PACKETS.setOpaque(this, droppedPackets + 1);
    }

    void droppedPicture() {
        DROPPED_PICTURES.setOpaque(this, droppedPictures + 1);
    }

    /** The picture that was counted last comes after all. */
    void takeBackPicture() {
        DROPPED_PACKETS.setOpaque(this, droppedPackets - 1);
        DROPPED_PICTURES.setOpaque(this, droppedPictures - 1);
    }

    public long bytes() {
        return (long) BYTES.getOpaque(this);
    }

    public long packets() {
        return (long) PACKETS.getOpaque(this);
    }

    public long droppedPackets() {
        return (long) DROPPED_PACKETS.getOpaque(this);
    }

    public long droppedPictures() {
        return (long) DROPPED_PICTURES.getOpaque(this);
    }
}
