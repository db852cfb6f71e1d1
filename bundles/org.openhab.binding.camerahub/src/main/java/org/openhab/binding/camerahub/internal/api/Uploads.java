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
package org.openhab.binding.camerahub.internal.api;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.api.form.MultipartForm;

/**
 * Counts uploads under way. Each holds a thread of openHAB's web server while it sends, so that hung clients must not be
 * many, and those of one address must leave room for others.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class Uploads {

    static final int AT_ONCE = 32;
    static final int OF_ONE_ADDRESS = 24;
    static final int UNTRUSTED_BYTES = 16 * 1024 * 1024;

    private final Map<String, @Nullable Integer> underWay = new HashMap<>();
    private int all;
    private int held;

    /** @return whether the upload may begin; if so, its end must be told */
    synchronized boolean begin(String address) {
        int ofAddress = count(address);
        if (all >= AT_ONCE || ofAddress >= OF_ONE_ADDRESS) {
            return false;
        }
        all++;
        underWay.put(address, ofAddress + 1);
        return true;
    }

    synchronized void end(String address) {
        all--;
        int left = count(address) - 1;
        if (left == 0) {
            underWay.remove(address);
        } else {
            underWay.put(address, left);
        }
    }

    /** Memory for what is read of one upload before its token is known; to be closed when the upload is over. */
    Share share() {
        return new Share();
    }

    private synchronized void take(int bytes) throws BusyException {
        if (held + bytes > UNTRUSTED_BYTES) {
            throw new BusyException();
        }
        held += bytes;
    }

    private synchronized void giveBack(int bytes) {
        held -= bytes;
    }

    /** What one upload holds. */
    final class Share implements MultipartForm.Memory, AutoCloseable {

        private int taken;

        @Override
        public void take(int bytes) throws BusyException {
            Uploads.this.take(bytes);
            taken += bytes;
        }

        @Override
        public void close() {
            giveBack(taken);
            taken = 0;
        }
    }

    private int count(String address) {
        Integer count = underWay.get(address);
        return count == null ? 0 : count;
    }
}
