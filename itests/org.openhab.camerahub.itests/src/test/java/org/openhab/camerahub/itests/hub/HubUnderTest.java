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
package org.openhab.camerahub.itests.hub;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A running hub, in this process or in a Karaf: the contracts don't care.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface HubUnderTest extends AutoCloseable {

    /** How long a camera's connection stays after its last viewer, in the hubs of these tests. */
    int LINGER_SECONDS = 1;

    HubSetup setup();

    /** True if viewers can connect. */
    boolean listening() throws Exception;

    /** Port of the TLS socket; fails if it is not open. */
    int tlsPort() throws Exception;

    /** Port of the plain test socket, which is switched on if need be. */
    int testSocketPort() throws Exception;

    /** Replaces the registered cameras; they can be watched when this returns. */
    void setCameras(List<CameraSpec> cameras) throws Exception;

    /** What the hub says about itself: state and faults. */
    String status() throws Exception;

    /** The communication log, a line each with its direction tag. */
    List<String> log() throws Exception;

    /** The viewers that are connected. */
    int sessions() throws Exception;

    /** The process in which the hub runs. */
    long pid() throws Exception;

    @Override
    void close() throws Exception;

    /** The URL for a viewer that knows its account. */
    default String tlsUrl(String camera) throws Exception {
        return "rtsps://" + account() + "127.0.0.1:" + tlsPort() + "/" + camera;
    }

    default String tlsUrlWithoutAccount(String camera) throws Exception {
        return "rtsps://127.0.0.1:" + tlsPort() + "/" + camera;
    }

    default String testSocketUrl(String camera) throws Exception {
        return "rtsp://" + account() + "127.0.0.1:" + testSocketPort() + "/" + camera;
    }

    private String account() {
        return setup().authentication().equals("NONE")
                ? ""
                : setup().user() + ":" + setup().password().replace(":", "%3A") + "@";
    }
}
